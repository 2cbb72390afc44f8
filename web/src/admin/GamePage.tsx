export function AdminGamePage() {
  return null;
}
