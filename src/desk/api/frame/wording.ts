/** What the desk answers when it does not get as far as an act. */
export const wording = {
  signedOut: '请先登录。填写的内容还在本页，登录后可以继续。',
  otherPage:
    '这次请求不是从本站的页面发出的，没有办理。请刷新页面后再做一次。仍不行的，请系统管理员核对设置PUBLIC_URL。',
  staleToken: '页面打开后重新登录过，没有办理。填写的内容还在本页，请刷新页面后再做一次。',
  enrolTotp: '您的角色要用两步验证。请先开启，再做别的。',
  otherBody: '没有找到这个单位，或者它不归您管。',
  noSuchDoor: '没有这个网址。请核对后再试。',
  wrongInput: (count: number) => `有${count}处需要修改。`,
  unwritable: '有看不见的字符，存不下。请删去这一处重新输入，不要粘贴。',
  wrongJson: '请求的内容读不出来，应为JSON。请刷新页面后再做一次。',
  notJson: '请求的内容应为JSON（content-type: application/json）。',
  tooLarge: (most: number) =>
    `填写的内容太多，没有收下。请减少后再试，最多${Math.floor(most / 1_048_576)}MB。`,
  noUpload: '请求应为multipart/form-data，只带一个文件，栏目名为file。',
  emptyUpload: '文件是空的，没有收下。请重新选择。',
  uploadTooLarge: (most: number) =>
    `文件超过${Math.floor(most / 1_048_576)}MB，没有收下。请压缩其中的图片，或者拆成几个文件再上传。`,
  uploadsBusy: '同时上传的文件太多，没有收下。请等10秒再试。',
  brokenUpload: '文件没有传完，没有收下。请重新上传。',
  tooOften: (seconds: number) => `这个地址试得太多，请${seconds}秒后再试。`,
  atFault: '抱歉，系统出了问题，没有办成。填写的内容还在本页，请再试一次；仍不行的，请联系系统管理员。',
  unavailable: '数据库暂时连不上，没有办成。填写的内容还在本页，请稍等片刻再试。',
  diskFull:
    '服务器磁盘已满，没有办成，原有数据没有改动。填写的内容还在本页，请告诉系统管理员，腾出空间以后再试。',
  memoryShort:
    '服务器的内存不够用，没有办成，原有数据没有改动。填写的内容还在本页，请稍后再试；仍不行的，请告诉系统管理员。',
} as const;
