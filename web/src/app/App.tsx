import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { queryClient } from '../api/query';
import { router } from './router';
import { useForcedScheme } from './scheme';
import { theme } from './theme';

const colorScheme = localStorageColorSchemeManager({ key: 'fg.theme' });

export function App() {
  const forced = useForcedScheme();
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
      {...(forced && { forceColorScheme: forced })}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
