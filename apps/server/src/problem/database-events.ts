import { type Bilingual, bilingual } from '@shuize/domain';
import type { ServerEvent } from '@shuize/store';

/** What befell the embedded database, for whoever looks after the program. */
export function databaseEventText(event: ServerEvent): Bilingual {
  switch (event.kind) {
    case 'lost':
      return bilingual(
        '数据库意外停止，正在重新启动；已保存的数据不受影响。',
        'The database stopped unexpectedly and is being started again; what was saved is safe.',
      );
    case 'back':
      return bilingual('数据库已恢复。', 'The database is back.');
    case 'not-started': {
      const { message, mend } = event.fault;
      return bilingual(
        `${message.zh}${mend.zh}程序会继续尝试。`,
        `${message.en} ${mend.en} The program keeps trying.`,
      );
    }
  }
}
