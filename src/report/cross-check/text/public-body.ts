// What kind of body a report speaks for, as far as its name tells.

/** A township, town or ethnic township (乡镇), not a street office. */
export function isTownship(agency: string | null): boolean {
  return agency !== null && /(?:镇|乡|苏木)(?:人民政府|政府)?$/.test(agency);
}

/** A people's government of any level, by its name; 街道办事处, 局 and 办公室 are none. */
export function isGovernment(agency: string | null): boolean {
  if (agency === null) return false;
  return (
    /(?:人民政府|管委会|管理委员会|政府)$/.test(agency) || /(?:省|市|县|区|旗|州|盟|镇|乡|苏木)$/.test(agency)
  );
}

/** A government with bodies below it, whose report adds up theirs: county and above. */
export function hasBodiesBelow(agency: string | null): boolean {
  return isGovernment(agency) && !isTownship(agency);
}

/** The names by which a report may call its own body: full, without 人民政府, without the places above. */
export function ownNames(agency: string | null): string[] {
  if (agency === null) return [];
  const place = agency.replace(/(?:人民政府|政府)$/, '');
  const last =
    /(?:[省市县区旗州盟])([^省市县区旗州盟]+(?:镇|乡|苏木|街道|街道办事处|局|委员会|委|厅|办公室|中心|处|院|站))$/.exec(
      place,
    )?.[1];
  const names = [agency, place, ...(last === undefined ? [] : [last])];
  const kind = isTownship(agency) ? ['镇党委政府', '镇人民政府', '乡人民政府', '镇政府', '乡政府'] : [];
  const office = /([县区市旗州])(?:人民)?政府办公[室厅]$/.exec(agency)?.[1];
  if (office !== undefined) {
    kind.push(...['人民政府办公室', '政府办公室', '政府办公厅', '政府办'].map((name) => `${office}${name}`));
  }
  return [...names.flatMap((name) => [`${name}人民政府`, `${name}政府`, name]), ...kind].sort(
    (a, b) => b.length - a.length,
  );
}
