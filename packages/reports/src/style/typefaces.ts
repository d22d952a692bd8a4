/** Hei (黑体) for screens, headings and tables; systems have one or another of these. */
export const HEI =
  '"Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", SimHei, sans-serif';

/** Song (宋体) for titles and for running text on paper. */
export const SONG = '"Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", STSong, SimSun, serif';
