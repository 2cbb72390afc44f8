import { BASE } from './http';
import { Problem } from './problem';
import { bearer, refresh, settled } from './session';

/** Sends a picture and says how much of it has arrived; `fetch` does not tell. */
export async function uploadPicture(file: File, progress: (part: number) => void): Promise<string> {
  await settled();
  let answer = await send(file, progress);
  if (answer.status === 401 && (await refresh())) answer = await send(file, progress);
  const response = new Response(answer.response as string, {
    status: answer.status,
    headers: { 'Content-Type': answer.getResponseHeader('Content-Type') ?? '' },
  });
  if (!response.ok) throw await Problem.from(response);
  return ((await response.json()) as { id: string }).id;
}

function send(file: File, progress: (part: number) => void): Promise<XMLHttpRequest> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.set('file', file);
    request.open('POST', `${BASE}/files/pictures`);
    request.setRequestHeader('Accept', 'application/json');
    const token = bearer();
    if (token !== undefined) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onload = () => done(request);
    request.onerror = () => fail(Problem.offline());
    request.send(body);
  });
}
