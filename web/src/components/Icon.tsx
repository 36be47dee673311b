// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2

/** Drawings of 20 × 20; only decoration, so the control carries the name. */
const paths = {
  search: 'M8.5 3a5.5 5.5 0 1 0 3.4 9.8l3.7 3.7 1-1-3.7-3.7A5.5 5.5 0 0 0 8.5 3Zm0 1.5a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z',
  close: 'm5 4 5 5 5-5 1 1-5 5 5 5-1 1-5-5-5 5-1-1 5-5-5-5 1-1Z',
  up: 'M10 4 4 10l1 1 4.3-4.2V17h1.4V6.8L15 11l1-1-6-6Z',
  down: 'm10 16 6-6-1-1-4.3 4.2V3H9.3v10.2L5 9l-1 1 6 6Z',
  plus: 'M9.2 3v6.2H3v1.6h6.2V17h1.6v-6.2H17V9.2h-6.2V3H9.2Z',
  back: 'm9 3-7 7 7 7 1-1-5.2-5.2H18V9.2H4.8L10 4 9 3Z',
  grip: 'M7 4h2v2H7V4Zm4 0h2v2h-2V4ZM7 9h2v2H7V9Zm4 0h2v2h-2V9Zm-4 5h2v2H7v-2Zm4 0h2v2h-2v-2Z',
  more: 'M3 8.5h3v3H3v-3Zm5.5 0h3v3h-3v-3Zm5.5 0h3v3h-3v-3Z',
  home: 'M10 2.5 2.5 9v8.5H8V12h4v5.5h5.500V9L10 2.5Zm6 13.500h-2.500v-5.500h-7V16H4V9.700l6-5.200 6 5.200V16Z',
  menu: 'M4 3h12v14H4V3Zm1.500 1.500v11h9v-11h-9ZM7 7h6v1.300H7V7Zm0 3h6v1.300H7V10Zm0 3h4v1.300H7V13Z',
  board: 'M2.500 4h6v3h-6V4Zm3 4.500h8v3h-8v-3ZM10 13h7.500v3H10v-3Z',
  map: 'M7.500 3 2.500 5v12l5-2 5 2 5-2V3l-5 2-5-2Zm-.700 1.900v8.800L4 14.900V6l2.800-1.100Zm1.400 0 3.600 1.400v8.800l-3.600-1.400V4.900Zm7.800.200V14l-2.800 1.100V6.300L16 5.100Z',
  chart: 'M3 3h1.500v12.500H17V17H3V3Zm3.500 7h2v4h-2v-4Zm4-4h2v8h-2V6Zm4 2.500h2V14h-2V8.500Z',
  people: 'M7 4a3 3 0 1 0 0 6 3 3 0 0 0 0-6Zm6.500 1a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5ZM1.500 16c0-3 2.500-4.800 5.500-4.800s5.500 1.800 5.500 4.800h-11Zm12.500 0c0-1.800-.600-3.300-1.700-4.400 3.200-.600 6.200 1.200 6.200 4.400H14Z',
  person: 'M10 3a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7Zm-6.500 14c0-3.500 3-5.500 6.500-5.500s6.500 2 6.500 5.500h-13Z',
  week: 'M5.500 2v2H3v13h14V4h-2.500V2H13v2H7V2H5.500ZM4.500 8h11v7.500h-11V8ZM6 9.500h3v2H6v-2Z',
  bell: 'M10 2a1.300 1.300 0 0 0-1.300 1.300v.500A5 5 0 0 0 5 8.600V12l-1.500 2v1h13v-1L15 12V8.600a5 5 0 0 0-3.700-4.800v-.500A1.300 1.300 0 0 0 10 2ZM8 16a2 2 0 0 0 4 0H8Z',
  warn: 'M10 2.500 1.500 17h17L10 2.500Zm-.800 5.500h1.600v4.500H9.200V8Zm0 5.700h1.600v1.500H9.200v-1.500Z',
  filter: 'M3 4h14l-5.500 6.500V16l-3 1.500v-7L3 4Z',
  print: 'M6 2.500h8V6h3.500v8H14v3.500H6V14H2.500V6H6V2.500ZM7.500 4v2h5V4h-5Zm0 8v4h5v-4h-5Z',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return <svg aria-hidden="true" focusable="false" width={size} height={size} viewBox="0 0 20 20"><path fill="currentColor" d={paths[name]} /></svg>;
}
