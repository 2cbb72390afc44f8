import type { FieldError } from './types';

/** What the server says when it refuses, or what we say when it could not be reached. */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly fields: FieldError[];
  readonly facts: Record<string, unknown>;
  readonly requestId: string | undefined;

  constructor(status: number, body: Record<string, unknown>) {
    const code = typeof body.code === 'string' ? body.code : `http.status-${status}`;
    super(typeof body.detail === 'string' ? body.detail : code);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.fields = Array.isArray(body.fields) ? (body.fields as FieldError[]) : [];
    this.facts = body;
    this.requestId = typeof body.requestId === 'string' ? body.requestId : undefined;
  }

  /** The request did not reach the server, or its answer did not reach us. */
  static offline(): Problem {
    return new Problem(0, { code: 'web.offline' });
  }

  static async from(response: Response): Promise<Problem> {
    const body: unknown = await response.json().catch(() => ({}));
    return new Problem(response.status, typeof body === 'object' && body !== null ? { ...body } : {});
  }
}

export function isProblem(error: unknown, code?: string): error is Problem {
  return error instanceof Problem && (code === undefined || error.code === code);
}
