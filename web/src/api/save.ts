import { BASE } from './http';
import { Problem } from './problem';
import { bearer } from './session';

/** Fetches a file as the one who may, and hands it to the browser. */
export async function save(path: string, name: string): Promise<void> {
  const response = await fetch(BASE + path, { headers: { Authorization: `Bearer ${bearer() ?? ''}` } });
  if (!response.ok) throw await Problem.from(response);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
