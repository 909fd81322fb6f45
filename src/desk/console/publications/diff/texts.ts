export const texts = {
  name: '改了什么',
  count: (count: number) => `共${count}处改动`,
  previous: '上一处',
  next: '下一处',
  nothing: '两版的内容没有不同。',
  folded: (count: number) => `${count}段没有改动`,
  placeMoved: (now: string, before: string) => `${now}（原${before}）`,
  newPicture: '换了图片',
  attachments: '附件的改动',
  fileAdded: (name: string, size: string) => `附件新增 ${name}（${size}）`,
  fileRemoved: (name: string, size: string) => `附件删除 ${name}（${size}）`,
  fileRenamed: (before: string, name: string) => `附件改名 ${before}改为${name}，内容相同`,
  fileReplaced: (name: string, before: string, now: string) =>
    `附件换了内容 ${name}，原来${before}，现在${now}`,
};
