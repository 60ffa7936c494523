/** The whole console: its pages by address, behind the sign-in where they need one. */
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { queryClient } from './api/query-client';
import { LanguageProvider } from './language/language';
import { CalendarPage } from './pages/calendar/calendar.page';
import { CooperationPage } from './pages/cooperation/cooperation.page';
import { CoverPage } from './pages/cooperation/cover/cover.page';
import { HandInPage } from './pages/cooperation/roster/steps/hand-in.page';
import { CooperationsPage } from './pages/cooperations/cooperations.page';
import { DelegationsPage } from './pages/delegations/delegations.page';
import { ForecastPage } from './pages/forecast/forecast.page';
import { LaunchPage } from './pages/launch/launch.page';
import { LinkPage } from './pages/link/link.page';
import { MoneyPage } from './pages/money/money.page';
import { PeoplePage } from './pages/people/people.page';
import { SignInPage } from './pages/sign-in/sign-in.page';
import { StuckPage } from './pages/stuck/stuck.page';
import { TaskPage } from './pages/task/task.page';
import { Frame } from './shell/frame';
import { NotFound, PageCrashed } from './shell/wrong-turn';
import { theme } from './theme';

const router = createBrowserRouter([
  { path: '/sign-in', element: <SignInPage />, errorElement: <PageCrashed /> },
  { path: '/sign-in/:ticket', element: <SignInPage />, errorElement: <PageCrashed /> },
  { path: '/d/:token', element: <LinkPage />, errorElement: <PageCrashed /> },
  {
    element: <Frame />,
    errorElement: <PageCrashed />,
    children: [
      { path: '/', element: <CooperationsPage /> },
      { path: '/cooperations/:no', element: <CooperationPage /> },
      { path: '/cooperations/:no/hand-ins/:id', element: <HandInPage /> },
      { path: '/members/:id/cover', element: <CoverPage /> },
      { path: '/tasks/:id', element: <TaskPage /> },
      { path: '/stuck', element: <StuckPage /> },
      { path: '/launch', element: <LaunchPage /> },
      { path: '/money', element: <MoneyPage /> },
      { path: '/forecast', element: <ForecastPage /> },
      { path: '/delegations', element: <DelegationsPage /> },
      { path: '/people', element: <PeoplePage /> },
      { path: '/calendar', element: <CalendarPage /> },
      { path: '*', element: <NotFound /> },
    ],
  },
]);

export function Console() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <LanguageProvider>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}
