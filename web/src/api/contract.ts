import type { paths } from './schema';

/** What the generated description of the API says about each address: what it takes, what it answers. */
export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** The addresses that know a method, without the beginning they share. */
export type Address<M extends Method> = {
  [P in keyof paths]: P extends `/api/v1${infer A}`
    ? paths[P] extends Record<Lowercase<M>, object>
      ? A
      : never
    : never;
}[keyof paths];

type Operation<M extends Method, A extends Address<M>> = paths[`/api/v1${A}` & keyof paths][Lowercase<M>];

type Success = 200 | 201 | 202;
type Answers<O> = O extends { responses: infer R } ? R[keyof R & Success] : never;

/** What the server answers when it does not refuse; nothing for 204. */
export type Answer<M extends Method, A extends Address<M>> =
  Answers<Operation<M, A>> extends { content: { 'application/json': infer T } } ? T : undefined;

type Content<O> = O extends { requestBody?: infer R } ? NonNullable<R> : never;
type Body<O> = [Content<O>] extends [never]
  ? { body?: never }
  : Content<O> extends { content: { 'application/json': infer B } }
    ? { body: B }
    : { body: FormData };

type Place<O> = O extends { parameters: { path: infer P extends object } } ? { path: P } : { path?: never };

type Query<O> = O extends { parameters: { query?: infer Q } } ? NonNullable<Q> : never;

export type Options<M extends Method, A extends Address<M>> = Body<Operation<M, A>> &
  Place<Operation<M, A>> & {
    /** The filters of the catalogue are named by the schemas of its categories: they come as they stand. */
    query?: Query<Operation<M, A>> | URLSearchParams;
    idempotencyKey?: string;
    /** The version that an edit was made from. */
    version?: number;
    signal?: AbortSignal;
    /** Sends the request at once, whoever is signed in: for pages anybody may read. */
    anonymous?: boolean;
  };

/** The options of a request, which may be left out where nothing is required. */
export type Given<O> = object extends O ? [options?: O] : [options: O];
