import { emptyGuide, type GuideFacts } from '../../../law/index.ts';

/** A reading place as its form holds it. */
export interface PlaceValues {
  readonly key: number;
  readonly name: string;
  readonly address: string;
  readonly phone: string;
}

/** A guide as its form holds it: every text a field of its own. */
export interface GuideValues {
  readonly office: string;
  readonly address: string;
  readonly hours: string;
  readonly phone: string;
  readonly fax: string;
  readonly email: string;
  readonly postcode: string;
  readonly readingPlaces: readonly PlaceValues[];
  readonly supervisorName: string;
  readonly supervisorAddress: string;
  readonly supervisorPhone: string;
  readonly reconsideration: string;
  readonly remarks: string;
}

export function valuesOfGuide(guide: GuideFacts | null): GuideValues {
  const { supervisor, readingPlaces, ...rest } = guide ?? emptyGuide;
  return {
    ...rest,
    readingPlaces: readingPlaces.map((place, key) => ({ key, ...place })),
    supervisorName: supervisor.name,
    supervisorAddress: supervisor.address,
    supervisorPhone: supervisor.phone,
  };
}

/** The facts that the form holds; places with nothing in them are left out when they are kept. */
export function guideOfValues(values: GuideValues) {
  const { supervisorName, supervisorAddress, supervisorPhone, readingPlaces, ...rest } = values;
  return {
    ...rest,
    readingPlaces: readingPlaces.map(({ name, address, phone }) => ({ name, address, phone })),
    supervisor: { name: supervisorName, address: supervisorAddress, phone: supervisorPhone },
  };
}
