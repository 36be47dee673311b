// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { clientFill } from '@/municipalities/colours';
import { useMunicipalities } from '@/municipalities/useMunicipalities';
import './ClientSign.css';

/** A municipality's two letters on its colour; the name is read out and shown on hover. */
export function ClientSign({ code, withName = false }: { code: string; withName?: boolean }) {
  const { byCode, colours } = useMunicipalities();
  const municipality = byCode.get(code);
  const sign = municipality?.sign ?? code.slice(-2);
  const name = municipality?.name ?? code;
  const fill = <span className="client-sign" style={{ background: clientFill(colours, code) }} title={withName ? undefined : name} aria-hidden="true">{sign}</span>;
  return withName
    ? <span className="client">{fill}{name}</span>
    : <>{fill}<span className="visually-hidden">{name}</span></>;
}
