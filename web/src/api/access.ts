// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Made from api/access.yaml by tools/generate_types.py; change those.

export type Action = 'public.read' | 'session.use' | 'self.manage' | 'notice.read' | 'calendar.follow' | 'events.follow' | 'overview.read' | 'order.read' | 'order.ask' | 'order.answer' | 'agreement.decide' | 'menu.edit' | 'estimate.make' | 'member.read' | 'member.manage' | 'plan.read' | 'plan.people' | 'plan.hours' | 'plan.make' | 'scenario.manage' | 'settings.read' | 'settings.change' | 'write.undo' | 'log.read' | 'account.manage';
export type AnyRole = 'administrator' | 'team-coordinator' | 'team-member' | 'municipal-coordinator' | 'viewer' | 'public';
export type Reach = 'own' | 'all';

export const ROLE_NAMES: Record<AnyRole, { nl: string; en: string }> = {
  'administrator': { nl: 'Beheerder', en: 'Administrator' },
  'team-coordinator': { nl: 'Coördinator team', en: 'Team coordinator' },
  'team-member': { nl: 'Teamlid', en: 'Team member' },
  'municipal-coordinator': { nl: 'Coördinator gemeente', en: 'Municipal coordinator' },
  'viewer': { nl: 'Meekijker (raad, provincie, vereniging)', en: 'Viewer (council, province, association)' },
  'public': { nl: 'Iedereen', en: 'Everybody' },
};

/** What is not named is not allowed. */
export const MAY: Record<Action, Partial<Record<AnyRole, Reach>>> = {
  'public.read': { 'administrator': 'all', 'team-coordinator': 'all', 'team-member': 'all', 'municipal-coordinator': 'all', 'viewer': 'all', 'public': 'all' },
  'session.use': { 'administrator': 'all', 'team-coordinator': 'all', 'team-member': 'all', 'municipal-coordinator': 'all', 'viewer': 'all', 'public': 'all' },
  'self.manage': { 'administrator': 'all', 'team-coordinator': 'all', 'team-member': 'all', 'municipal-coordinator': 'all', 'viewer': 'all' },
  'notice.read': { 'administrator': 'all', 'team-coordinator': 'all', 'team-member': 'all', 'municipal-coordinator': 'all', 'viewer': 'all' },
  'calendar.follow': { 'administrator': 'all', 'team-coordinator': 'all', 'team-member': 'all', 'municipal-coordinator': 'all', 'viewer': 'all', 'public': 'all' },
  'events.follow': { 'administrator': 'all', 'team-coordinator': 'all', 'team-member': 'all', 'municipal-coordinator': 'all', 'viewer': 'all' },
  'overview.read': { 'administrator': 'all', 'team-coordinator': 'all', 'team-member': 'all', 'municipal-coordinator': 'all', 'viewer': 'all' },
  'order.read': { 'team-coordinator': 'all', 'team-member': 'all', 'municipal-coordinator': 'own', 'viewer': 'own' },
  'order.ask': { 'municipal-coordinator': 'own' },
  'order.answer': { 'team-coordinator': 'all' },
  'agreement.decide': { 'municipal-coordinator': 'own' },
  'menu.edit': { 'team-coordinator': 'all' },
  'estimate.make': { 'team-coordinator': 'all', 'municipal-coordinator': 'own' },
  'member.read': { 'team-coordinator': 'all', 'team-member': 'own', 'municipal-coordinator': 'own' },
  'member.manage': { 'team-coordinator': 'all' },
  'plan.read': { 'team-coordinator': 'all', 'team-member': 'all', 'municipal-coordinator': 'own' },
  'plan.people': { 'team-coordinator': 'all' },
  'plan.hours': { 'team-coordinator': 'all', 'municipal-coordinator': 'own' },
  'plan.make': { 'team-coordinator': 'all' },
  'scenario.manage': { 'team-coordinator': 'all' },
  'settings.read': { 'administrator': 'all', 'team-coordinator': 'all' },
  'settings.change': { 'team-coordinator': 'all' },
  'write.undo': { 'team-coordinator': 'all', 'municipal-coordinator': 'all' },
  'log.read': { 'administrator': 'all', 'team-coordinator': 'all', 'municipal-coordinator': 'own' },
  'account.manage': { 'administrator': 'all' },
};

export const ACTION_TEXTS: Record<Action, { nl: string; en: string }> = {
  'public.read': { nl: 'Menukaart, gemeenten, wijken en dorpen zien', en: 'See menu card, municipalities, districts and villages' },
  'session.use': { nl: 'Inloggen, uitloggen, eigen sessies zien', en: 'Log in, log out, see own sessions' },
  'self.manage': { nl: 'Eigen wachtwoord, tweede stap en sessies beheren', en: 'Manage own password, second step and sessions' },
  'notice.read': { nl: 'Eigen berichten zien, mail en agenda instellen', en: 'See own notices, set mail and calendar' },
  'calendar.follow': { nl: 'Een agenda volgen met de geheime link', en: 'Follow a calendar with the secret link' },
  'events.follow': { nl: 'Horen dat er iets veranderde', en: 'Hear that something changed' },
  'overview.read': { nl: 'Overzicht, capaciteit en verdeling zien', en: 'See overview, capacity and shares' },
  'order.read': { nl: 'Aanvragen en afspraken zien', en: 'See requests and agreements' },
  'order.ask': { nl: 'Aanvragen, wijzigen, rangschikken en intrekken', en: 'Request, change, rank and withdraw' },
  'order.answer': { nl: 'Aanvragen beantwoorden, voorstellen doen, overmacht vastleggen', en: 'Answer requests, propose, record force majeure' },
  'agreement.decide': { nl: 'Akkoord geven, wijziging vragen, pauzeren en stoppen', en: 'Accept, ask for a change, pause and stop' },
  'menu.edit': { nl: 'Menukaart wijzigen en uitgeven', en: 'Edit and release the menu card' },
  'estimate.make': { nl: 'Uitrekenen wat iets vraagt', en: 'Work out what something takes' },
  'member.read': { nl: 'Teamleden met hun rollen, uren en verlof zien', en: 'See members with their roles, hours and leave' },
  'member.manage': { nl: 'Teamleden beheren', en: 'Manage members' },
  'plan.read': { nl: 'Het plan zien', en: 'See the plan' },
  'plan.people': { nl: 'Het rooster van teamleden zien, met hun verlof', en: 'See the schedule of members, with their leave' },
  'plan.hours': { nl: 'Geplande uren verantwoorden (opdracht, geldbron, sector)', en: 'Account for planned hours (order, funding, sector)' },
  'plan.make': { nl: 'Plannen maken, vastzetten en publiceren', en: 'Make, pin and publish plans' },
  'scenario.manage': { nl: 'Scenario’s maken, plannen, vergelijken en overnemen', en: 'Make, plan, compare and adopt scenarios' },
  'settings.read': { nl: 'Instellingen zien', en: 'See settings' },
  'settings.change': { nl: 'Verdeelsleutel en planregels wijzigen', en: 'Change shares and planning rules' },
  'write.undo': { nl: 'Eigen wijzigingen ongedaan maken', en: 'Undo own changes' },
  'log.read': { nl: 'Het logboek zien', en: 'See the log' },
  'account.manage': { nl: 'Accounts en inloggen beheren', en: 'Manage accounts and login' },
};
