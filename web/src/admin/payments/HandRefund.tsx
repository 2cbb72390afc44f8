import { useTranslation } from 'react-i18next';
import { refundKept, refundSent } from '../../api/payments';
import type { PaymentDetail } from '../../api/types';
import { TextField } from '../../kit/fields';
import { ReasonForm } from '../users/PowerForms';

/** What became of money that an operator sends back by hand. */
export function HandRefund({ payment, refund }: { payment: PaymentDetail['payment']; refund: { id: string } }) {
  const { t } = useTranslation('admin');
  return (
    <>
      <ReasonForm
        act={t('payments.sent')}
        initial={{ reference: '' }}
        above={(form) => (
          <TextField form={form} name="reference" label={t('payments.reference')} maxLength={100} required />
        )}
        send={({ reference = '', reason = '' }) =>
          refundSent(payment.id, refund.id, { reference: reference.trim(), reason: reason.trim() })
        }
      />
      <ReasonForm
        act={t('payments.kept')}
        color="danger"
        send={({ reason = '' }) => refundKept(payment.id, refund.id, reason.trim())}
      />
    </>
  );
}
