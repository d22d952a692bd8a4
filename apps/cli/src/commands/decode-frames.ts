import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { bilingual, failure, type InputError, type Result, success } from '@shuize/domain';
import { type Decoded, decodedObject, Hj212Decoder } from '@shuize/feeds';
import { explainSystemError, fileFault } from '../files/file-fault.ts';
import { type Screen, say } from '../screen/screen.ts';
import { writeTable } from '../screen/table.ts';

/** Rows of one table on the screen; a longer capture is shown in several, so that it is never held whole. */
const ROWS_A_TABLE = 200;

/** Decodes a file chunk by chunk, whatever its size, and writes each frame as it comes. */
export async function decodeFile(file: string, screen: Screen): Promise<Result<void, readonly InputError[]>> {
  const decoder = new Hj212Decoder();
  const counts = { read: 0, refused: 0 };
  let waiting: Decoded[] = [];
  const write = (isLast: boolean) => {
    if (screen.format === 'json' || isLast || waiting.length >= ROWS_A_TABLE) {
      writeFrames(screen, waiting);
      waiting = [];
    }
  };
  const take = (decoded: readonly Decoded[]) => {
    for (const each of decoded) {
      counts[each.ok ? 'read' : 'refused'] += 1;
      waiting.push(each);
    }
  };
  try {
    for await (const chunk of bytesOf(file)) {
      take(decoder.push(chunk));
      write(false);
    }
  } catch (error) {
    return failure([faultOf(file, error)]);
  }
  take(decoder.end());
  write(true);
  if (screen.format === 'table') {
    const text = bilingual(
      `读出 ${counts.read} 帧，${counts.refused} 处不能读。`,
      `${counts.read} frames read, ${counts.refused} refused.`,
    );
    screen.out.write(`${say(screen, text)}\n`);
  }
  return success(undefined);
}

async function* bytesOf(file: string): AsyncIterable<Uint8Array> {
  const stream = createReadStream(file);
  if (!file.toLowerCase().endsWith('.gz')) {
    yield* stream;
    return;
  }
  const unpacked = createGunzip();
  stream.on('error', (error) => unpacked.destroy(error));
  yield* stream.pipe(unpacked);
}

function writeFrames(screen: Screen, decoded: readonly Decoded[]): void {
  if (decoded.length === 0) {
    return;
  }
  const objects = decoded.map((each) => decodedObject(each, screen.language));
  if (screen.format === 'json') {
    screen.out.write(objects.map((object) => `${JSON.stringify(object)}\n`).join(''));
    return;
  }
  const title = (zh: string, en: string) => say(screen, bilingual(zh, en));
  const colon = title('：', ': ');
  writeTable(
    screen.out,
    [
      { title: title('结果', 'result') },
      { title: title('时间', 'time') },
      { title: 'ST' },
      { title: 'CN' },
      { title: 'MN', wraps: true },
      { title: title('数据', 'values'), wraps: true },
    ],
    objects.map((object) => {
      if (!object.ok) {
        return {
          cells: [title(`拒绝（${object.fault}）`, `refused (${object.fault})`), '', '', '', '', ''],
          remark: title(
            `第${object.at}字节${colon}${object.message}`,
            `byte ${object.at}${colon}${object.message}`,
          ),
        };
      }
      const { time, ST, CN, MN, values } = object.frame;
      const shown = values.map(
        ({ factor, statistic, value, flag }) =>
          `${factor}-${statistic}=${value}${flag === null ? '' : `(${flag})`}`,
      );
      const notes = object.deviations.map(({ message }) => message).join(' ');
      return {
        cells: [title('读出', 'read'), time ?? '', ST, CN, MN, shown.join(' ')],
        ...(notes === '' ? {} : { remark: notes }),
      };
    }),
  );
}

function faultOf(file: string, error: unknown): InputError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('Z_')
    ? fileFault(
        file,
        'damaged-gz',
        bilingual(`“${file}”不是完好的 .gz 文件。`, `“${file}” is no sound .gz file.`),
        bilingual('请重新取得该文件，或先自行解压。', 'Get the file again, or unpack it first.'),
      )
    : explainSystemError(file, error);
}
