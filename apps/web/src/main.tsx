import 'antd/dist/reset.css';
import './app/style.css';
import 'dayjs/locale/zh-cn';
import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { ROUTES } from './app/routes.tsx';
import { THEME } from './app/theme.ts';
import { newQueryClient } from './server/query-client.ts';

dayjs.locale('zh-cn');

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <ConfigProvider locale={zhCN} theme={THEME} button={{ autoInsertSpace: false }}>
        <App>
          <QueryClientProvider client={newQueryClient()}>
            <RouterProvider router={createBrowserRouter(ROUTES)} />
          </QueryClientProvider>
        </App>
      </ConfigProvider>
    </StrictMode>,
  );
}
