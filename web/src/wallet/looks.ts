import { CircleCheck, CircleX, Clock, Undo2 } from 'lucide-react';
import type { TopUp } from '../api/types';

/** How a payment looks in each of its states. */
export const LOOKS = {
  CREATED: { icon: Clock, color: 'info' },
  PENDING: { icon: Clock, color: 'info' },
  SUCCEEDED: { icon: CircleCheck, color: 'success' },
  FAILED: { icon: CircleX, color: 'danger' },
  EXPIRED: { icon: CircleX, color: 'warning' },
  PARTIALLY_REFUNDED: { icon: Undo2, color: 'info' },
  REFUNDED: { icon: Undo2, color: 'info' },
  DISPUTED: { icon: CircleX, color: 'danger' },
} as const;

/** Whether its payer may still decide, or has and nobody has heard. */
export const isOpen = (topUp?: TopUp): boolean => topUp?.state === 'CREATED' || topUp?.state === 'PENDING';
