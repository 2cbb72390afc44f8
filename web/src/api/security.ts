import { call } from './http';
import { one, refetch } from './query';
import { update } from './session';

export const devicesQuery = () => one('/me/sessions');

export async function endDevice(id: string): Promise<void> {
  await call('POST', '/me/sessions/{id}/end', { path: { id } });
  await refetch('/me/sessions');
}

export async function endOtherDevices(): Promise<void> {
  await call('POST', '/me/sessions/end-others');
  await refetch('/me/sessions');
}

export async function sendEmailCode(): Promise<void> {
  await call('POST', '/me/email/verify');
}

export async function confirmEmail(code: string): Promise<void> {
  update(await call('POST', '/me/email/verify/confirm', { body: { code } }));
}

/** Sends a code to the new address; nothing changes before it is confirmed. */
export async function askForEmail(email: string, password: string): Promise<void> {
  await call('POST', '/me/email', { body: { email, password } });
}

export async function confirmNewEmail(code: string): Promise<void> {
  update(await call('POST', '/me/email/confirm', { body: { code } }));
}

export async function changePassword(current: string, password: string): Promise<void> {
  await call('POST', '/me/password', { body: { current, password } });
  await refetch('/me/sessions', '/me/ways');
}

/** The secret for an authenticator; nothing is asked for before its first code was confirmed. */
export async function beginAuthenticator(password: string) {
  return call('POST', '/me/totp', { body: { password } });
}

/** Begins to ask for codes, and answers the recovery codes, shown this once. */
export async function confirmAuthenticator(code: string): Promise<string[]> {
  const { recoveryCodes } = await call('POST', '/me/totp/confirm', { body: { code } });
  return recoveryCodes;
}

export async function removeAuthenticator(code: string): Promise<void> {
  await call('POST', '/me/totp/remove', { body: { code } });
  await reread();
}

/** Reads one's own account again, after something about it changed elsewhere. */
export async function reread(): Promise<void> {
  update(await call('GET', '/me'));
}
