import { maskName, maskNumber } from '../../../../screening/mask.ts';
import type { OwnRequest } from '../port.ts';

type Person = NonNullable<OwnRequest['person']>;

const some = (value: string, mask: (value: string) => string): string => (value === '' ? '' : mask(value));

/** 张** · 138****1234: so much that its owner knows it again. */
export function masked(person: Person): Person {
  const name = (value: string) => some(value, maskName);
  const number = (value: string) =>
    some(value, (each) => (each.length > 7 ? maskNumber(each, 3, 4) : '*'.repeat(each.length)));
  return {
    ...person,
    name: name(person.name),
    paperNumber: number(person.paperNumber),
    representative: name(person.representative),
    contactPerson: name(person.contactPerson),
    phone: number(person.phone),
    email: some(person.email, (each) => `${each.slice(0, 1)}***${each.slice(each.lastIndexOf('@'))}`),
    address: some(person.address, (each) => `${[...each].slice(0, 4).join('')}***`),
    agentName: name(person.agentName),
    agentNumber: number(person.agentNumber),
    agentPhone: number(person.agentPhone),
  };
}
