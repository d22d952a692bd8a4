import { bilingual, success } from '@shuize/domain';
import { argumentText, type CommandDefinition } from '../command-line/command-definition.ts';
import { faultyInput } from '../failures/command-failure.ts';

/** `shuize hj212 decode FILE`: frames of HJ 212 as they were captured. */
export const hj212: CommandDefinition = {
  name: 'hj212',
  summary: bilingual('解码 HJ 212 报文', 'decode frames of HJ 212'),
  description: bilingual(
    '逐帧解码在线监控设备的报文（HJ/T 212-2005、HJ 212-2017 及 2025 年版标志位）。能读的帧给出内容和与标准的偏差，不能读的给出原因和位置，接着从下一帧读起。\n' +
      '--format json 每帧一行。不输出报文中的密码。',
    'Decodes the frames of on-line monitors one by one (HJ/T 212-2005, HJ 212-2017 and the flags of 2025). A frame that can be read is shown with its deviations from the standard; one that can’t is refused with why and where, and reading goes on with the next.\n' +
      '--format json gives one frame a line. Passwords in frames are never shown.',
  ),
  arguments: [
    {
      name: 'action',
      label: bilingual('操作', 'ACTION'),
      description: bilingual('decode', 'decode'),
      choices: ['decode'],
    },
    {
      name: 'file',
      label: bilingual('文件', 'FILE'),
      description: bilingual('报文文件，可以是 .gz', 'file of frames, may be .gz'),
    },
  ],
  options: [],
  examples: [
    { line: 'npx shuize hj212 decode frames.txt', says: bilingual('在屏幕上显示', 'on the screen') },
    {
      line: 'npx shuize hj212 decode frames.txt --format json > frames.jsonl',
      says: bilingual('每帧一行，供其他程序读取', 'one frame a line, for other programs'),
    },
  ],
  run: async (given, screen) => {
    const { decodeFile } = await import('./decode-frames.ts');
    const decoded = await decodeFile(argumentText(given, 'file'), screen);
    return decoded.ok ? success(undefined) : faultyInput(decoded.error);
  },
};
