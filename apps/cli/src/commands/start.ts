import { bilingual, type Result, success } from '@shuize/domain';
import { type CommandDefinition, type Given, isSet, optionText } from '../command-line/command-definition.ts';
import { type CommandFailure, wrongCommandLine } from '../failures/command-failure.ts';
import { DATA_OPTION, dataFolder } from './data-option.ts';

const USUAL_PORT = 8_420;
const MOST_PORT = 65_535;

/** `shuize start`: the platform, with its own database, in the browser. */
export const start: CommandDefinition = {
  name: 'start',
  summary: bilingual(
    '启动平台：在浏览器中使用，自带数据库',
    'start the platform: in the browser, with its own database',
  ),
  description: bilingual(
    '在本机启动服务，数据保存在一个文件夹中，自带 PostgreSQL，不需要另外安装。数据库为空时打印一次性令牌：在浏览器中打开所示地址，凭令牌设立系统、安全、审计三名管理员，并选择装入演示省“云川省”还是空白开始；没有默认密码。\n' +
      '环境变量 DATABASE_URL 可以指定已有的 PostgreSQL（15或更高版本）。经反向代理访问的，用 SHUIZE_ADDRESS 写明浏览器所用的地址（如 https://…），登录 Cookie 才会只走加密连接。程序出错的详情记在数据文件夹的 errors.log 中。按 Ctrl+C 停止。',
    'Starts a server on this machine with its data in one folder and its own PostgreSQL; nothing else needs installing. On an empty database it prints a one-time token: open the address in a browser, make the system, security and audit administrators with it, and choose the demonstration province or an empty start; there is no default password.\n' +
      'The environment variable DATABASE_URL names a PostgreSQL of your own (15 or newer). Behind a reverse proxy, SHUIZE_ADDRESS says what address browsers use (https://…), so that the cookie of a session goes over encrypted connections only. What failed is told in errors.log in the data folder. Ctrl+C stops it.',
  ),
  arguments: [],
  options: [
    DATA_OPTION,
    {
      name: 'port',
      label: bilingual('端口', 'PORT'),
      description: bilingual(
        `端口，默认为 ${USUAL_PORT}；0 为任一空闲端口`,
        `port, ${USUAL_PORT} by default; 0 takes any that is free`,
      ),
    },
    {
      name: 'host',
      label: bilingual('地址', 'HOST'),
      description: bilingual(
        '监听的地址，默认为 127.0.0.1，只有本机可以访问',
        'address to listen on; 127.0.0.1 by default, which only this machine reaches',
      ),
    },
    {
      name: 'demo',
      label: null,
      description: bilingual(
        '数据库为空时先装入虚构的“云川省”并核算2018年',
        'fill an empty database with the invented province and evaluate its 2018 first',
      ),
    },
  ],
  examples: [
    {
      line: 'npx shuize start',
      says: bilingual('数据保存在当前位置的 shuize-data 文件夹中', 'with the data in shuize-data, here'),
    },
    {
      line: 'npx shuize start --data /srv/shuize --port 8080',
      says: bilingual('指定数据文件夹和端口', 'another folder and port'),
    },
  ],
  run: async (given, screen) => {
    const port = portAsked(given);
    if (!port.ok) {
      return port;
    }
    const { startPlatform } = await import('./start-platform.ts');
    return startPlatform(
      {
        folder: dataFolder(given),
        host: optionText(given, 'host') ?? '127.0.0.1',
        port: port.value,
        withDemonstration: isSet(given, 'demo'),
      },
      screen,
    );
  },
};

function portAsked(given: Given): Result<number, CommandFailure> {
  const text = optionText(given, 'port');
  const port = text === null ? USUAL_PORT : Number(text);
  return text === null || (/^\d{1,5}$/.test(text) && port <= MOST_PORT)
    ? success(port)
    : wrongCommandLine(
        'unknown-value',
        bilingual(`选项 --port 不接受“${text}”。`, `The option --port does not take “${text}”.`),
        bilingual(`请写 0 至 ${MOST_PORT} 的整数。`, `Write a whole number from 0 to ${MOST_PORT}.`),
      );
}
