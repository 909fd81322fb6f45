/** Words of the page where nothing stands. */
export const notFoundTexts = {
  title: '没有找到这个页面',
  why: '网址可能写错了，或者页面已经搬走。',
  search: '用网址里的词搜一搜',
  try: '也可以从这里找',
  links: {
    home: '首页',
    catalogue: '法定主动公开内容目录',
    policies: '政策文件库',
    apply: '依申请公开',
    map: '网站地图',
  },
  phone: '找不到要的信息，可以打电话问：',
  noPhone: '找不到要的信息，可以当面到本机关问。',
} as const;
