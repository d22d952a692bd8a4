/** Words and strings that passwords are made of too often, in small letters: as a whole, or as all letters of one. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `password passwd passw pssword pwd admin administrator adminadmin root rootroot user username guest test testtest
  welcome letmein login signin master superuser superman batman dragon monkey football baseball sunshine princess
  iloveyou woaini woaiwojia wodemima mima mimamima nihao zhongguo china beijing shanghai qwerty qwertyuiop qwer asdf asdfgh
  asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc qweasd qweasdzxc abc abcd abcdef abcabc aaaaaa changeme default secret
  system server oracle postgres postgresql mysql database huanbao huanjing huanbaoju shengtai shengtaihuanjing shuiwu
  shuiwuju shuili shuiliju shuize jiance jiancezhan shuizhi hezhang hezhangzhi gongjian gongjianban
  zhengfu bangongshi guanliyuan xitongguanliyuan anquanguanliyuan shenjiguanliyuan 密码 管理员 我爱你 生态环境
  123456789012 1234567890123 12345678901234 123456123456 123123123123 112233445566 111222333444 121212121212
  123qwe123qwe 123qweasdzxc 1q2w3e4r5t6y 1q2w3e4r5t6y7u8i 1qaz2wsx3edc 1qaz2wsx3edc4rfv qwe123qwe123 abc123abc123
  a123456789012 aa123456789012 88888888abcd 5201314520131 52013145201314 woaini520131 woaini5201314 zxc123zxc123
  qwer1234qwer 1234qwer1234 1234qwerasdf asdf1234asdf abcd1234abcd 147258369000 147258369147 987654321000
  password1234 passw0rd1234 p@ssw0rd1234 p@ssword1234 p@ssw0rd p@ssword p@ssw0rd123 admin1234567 admin@123456
  admin@1234567 admin123456789 root@1234567 test@1234567 huanbao@12345`.split(/\s+/),
);
