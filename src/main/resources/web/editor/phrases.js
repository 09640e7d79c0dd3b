// What the editor's own panels say, in Chinese; in English they say it by themselves.
const ZH = {
  'Control character': '控制字符',
  'Completions': '补全',
  'Diagnostics': '问题',
  'No diagnostics': '没有发现问题',
  'Find': '查找',
  'Replace': '替换为',
  'next': '下一个',
  'previous': '上一个',
  'all': '全部选中',
  'match case': '区分大小写',
  'by word': '整词',
  'regexp': '正则表达式',
  'replace': '替换',
  'replace all': '全部替换',
  'close': '关闭',
  'current match': '当前匹配',
  'replaced $ matches': '已替换 $ 处',
  'replaced match on line $': '已替换第 $ 行的匹配',
  'on line': '在第几行',
  'Go to line': '转到行',
  'go': '转到',
};

export const phrases = document.documentElement.lang.startsWith('zh') ? ZH : {};
