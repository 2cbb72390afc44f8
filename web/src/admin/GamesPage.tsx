export function AdminGamesPage() {
  return null;
}
