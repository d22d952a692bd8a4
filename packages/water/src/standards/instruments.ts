/** Names of the instruments that the tables and parameters of evaluation cite, as a citation writes them. */
export const SURFACE_WATER_STANDARD = 'GB 3838-2002';
export const EVALUATION_MEASURES = '地表水环境质量评价办法（试行）（环办〔2011〕22号）';
export const DATA_STATISTICS_RULES = '环办监测函〔2020〕82号';
export const MONITORING_SCHEME = '环办监测函〔2020〕714号';
export const RANKING_RULES = '城市地表水环境质量排名技术规定（试行）（环办监测〔2017〕51号）';
