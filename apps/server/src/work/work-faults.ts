import { type Bilingual, bilingual } from '@shuize/domain';
import type { PlatformFault } from '@shuize/platform';

/** The thread used up the memory that it may have. */
export function outOfMemory(): PlatformFault {
  return unavailable(
    'out-of-memory',
    bilingual(
      '内存不足，这项工作中途停止。',
      'There was not enough memory, and this work stopped before its end.',
    ),
    bilingual(
      '请把文件拆成几份再导入，或者给运行程序的计算机增加内存后重试；其他人的操作不受影响。',
      'Send the file in parts, or give the machine that runs the program more memory, and try again; nobody else is affected.',
    ),
  );
}

/** The thread ended by itself before it said what came out. */
export function endedEarly(): PlatformFault {
  return unavailable(
    'work-ended-early',
    bilingual('这项工作意外中止。', 'This work came to an unexpected end.'),
    bilingual(
      '请先在核算列表或导入记录中核对是否已经完成，没有完成的再试一次；反复出现时，请系统管理员查看程序的日志。',
      'See in the list of runs or imports whether it was done, and try again if not; if it happens again, have the system administrator see the log of the program.',
    ),
  );
}

/** The program is being stopped. */
export function programStopping(): PlatformFault {
  return unavailable(
    'program-stopping',
    bilingual(
      '程序正在停止，这项工作没有做完。',
      'The program is being stopped, and this work was not finished.',
    ),
    bilingual(
      '程序重新启动后，请在核算列表或导入记录中核对，没有完成的再试一次。',
      'When the program runs again, see in the list of runs or imports whether it was done, and try again if not.',
    ),
  );
}

function unavailable(code: string, message: Bilingual, mend: Bilingual): PlatformFault {
  return { kind: 'unavailable', code, message, mend };
}
