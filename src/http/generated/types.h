// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Made from api/openapi.yaml by tools/generate_types.py; change those.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "http/values.h"
#include "model/week.h"

/// The bodies of the API. Fields have the names of the contract in snake_case.
namespace flexteam::http::api {

enum class ChangedThing { orders, members, plans, pins, runs, settings, places, menu, scenarios };

enum class PlaceKind { municipality, district, village };

enum class MenuDifferenceKind { added, changed, withdrawn };

enum class ItemKind { work, knowledge_product };

/// What an item is counted in
enum class ItemUnit {
  municipality,
  neighbourhood,
  neighbourhood_year,
  owners_association,
  hundred_homes,
  province,
  session,
  order
};

/// Who does the work of a role
enum class Doer { team, municipality, either };

/// `running`: agreed, and the first agreed week has begun
enum class OrderState { draft, requested, proposed, agreed, running, completed, declined, paused, stopped };

/// Where an order stands in a plan; `none` = not in it (draft, declined or newer than the plan)
enum class PlannedState { planned, partly, unplanned, none };

enum class AgreementKind { proposal, change, force_majeure };

/// Only an open version waits for an answer; superseded = another version took its place
enum class AgreementState { open, accepted, change_asked, declined, withdrawn, superseded };

/// Part of the shared team, own staff of one municipality, or hours that one municipality lends to all
enum class Bond { shared, own, lent };

enum class LeaveKind { vakantie, ziekte, verlof, vertrokken };

enum class PlanState { draft, published, superseded };

enum class ExplanationKind { unplanned, late };

/// Who can decide on it
enum class Decider { team, municipality, both };

/// How the newest plan follows a pin: `around` plans shortly again (also when left out, unless the line stands there
/// already), `none` leaves the plan, `recommended` does what the recommendation told
enum class PinFollow { around, none, recommended };

enum class RunState { queued, running, done, cancelled, failed };

/// none: never made since this server began
enum class StudyState { none, queued, running, done, cancelled, failed };

/// What the account may do; see api/access.yaml
enum class AccountRole { administrator, team_coordinator, team_member, municipal_coordinator, viewer };

/// second-step: the password was right, a code is asked
enum class SessionState { none, second_step, full };

/// To the municipality: proposal, change-proposal, force-majeure, declined, completed. To the team: requested,
/// accepted, change-asked, refused, paused, resumed, stopped. To a member: weeks-changed.
enum class NoticeKind {
  proposal,
  change_proposal,
  force_majeure,
  declined,
  completed,
  requested,
  accepted,
  change_asked,
  refused,
  paused,
  resumed,
  stopped,
  weeks_changed
};

/// Whose weeks; none where the account is of no member and no municipality
enum class CalendarKind { none, member, municipality };

enum class LogResult { done, refused, failed };

enum class TableFormat { xlsx, csv };

enum class ProblemItemIn { body, path, query, header };

enum class NeedKind { own_hours, start, result };

enum class AreaCollectionType { feature_collection };

enum class AreaCollectionOutlineSource { cbs, voronoi };

enum class AreaFeatureType { feature };

enum class ChangeKind {
  extra_capacity,
  extra_level,
  later_deadline,
  earlier_release,
  release_commitment,
  raise_parallel,
  displace,
  plan_first
};

enum class WaitingGroupHindrance { role, time, worth, nothing };

enum class DifferenceKind { added, removed, moved, person, person_and_moved, hours };

struct ProblemItem {
  ProblemItemIn in = {};
  std::string location;  ///< JSON pointer in the body, or the name of the parameter
  std::string detail;
};

/// RFC 9457 problem details, with every problem of the request
struct Problem {
  std::string type;
  std::string title;
  std::int64_t status = 0;
  std::string detail;
  std::optional<std::vector<ProblemItem>> errors;
};

/// WGS84 degrees
struct Point {
  double lon = 0;
  double lat = 0;
};

struct MemberRef {
  std::int64_t id = 0;
  std::string name;
};

struct Status {
  std::string version;  ///< Of the program
  std::string today;
  model::Week current_week;
  model::Week first_week;
  std::int64_t horizon_weeks = 0;  ///< Weeks that plans look ahead from firstWeek
  std::int64_t revision = 0;       ///< Grows with every write
  std::optional<std::int64_t> published_plan_id;
  std::optional<std::int64_t> latest_draft_id;  ///< Newest draft if there is one
  std::optional<std::int64_t> running_run_id;   ///< The planning run that is busy now
  bool is_example = false;                      ///< The data is the example
};

/// Data of a `revision` event
struct RevisionEvent {
  std::int64_t revision = 0;
  std::vector<ChangedThing> changed;  ///< What changed; empty in the first event of a stream
  std::optional<std::string> actor;   ///< Account that wrote
};

struct Municipality {
  std::string code;
  std::int64_t code_year = 0;
  std::string name;
  std::string sign;  ///< Two letters that stand for it in every cell
  std::int64_t homes = 0;
  double share = 0;  ///< Of the shared team, 0..1; all add up to 1
  Point centre;
};

struct MunicipalityList {
  std::vector<Municipality> municipalities;
};

/// What the share of the shared team is in hours this year, and what of it is planned or received
struct ShareOfYear {
  std::int64_t share_hours = 0;
  std::int64_t planned_hours = 0;   ///< Whole year in the published plan, received included
  std::int64_t received_hours = 0;  ///< Up to and with last week
  std::int64_t left_hours = 0;      ///< shareHours − plannedHours; may be negative
};

struct NextStart {
  std::int64_t order_id = 0;
  std::string title;
  model::Week week;
};

/// Something needed from the municipality in a week
struct Need {
  NeedKind kind = {};  ///< own-hours: its own staff works; start: a step starts, make sure of access and data; result:
                       ///< read and decide
  std::int64_t order_id = 0;
  std::string order_title;
  std::optional<std::string> item;
  std::optional<std::string> role;
  std::optional<std::int64_t> hours;
  std::optional<MemberRef> member;
  std::string text;
};

struct MunicipalitySummary {
  Municipality municipality;
  std::int64_t year = 0;
  ShareOfYear share;
  std::int64_t asked_hours = 0;          ///< All that is asked and not declined, team and own staff
  std::int64_t order_count = 0;          ///< Asked or agreed
  std::int64_t planned_order_count = 0;  ///< Of these planned whole
  std::optional<NextStart> next_start;
  std::vector<Need> needed_this_week;
};

struct Area {
  std::string code;
  std::int64_t code_year = 0;
  std::string name;
  std::string municipality_code;
  std::int64_t homes = 0;
  bool homes_are_example = false;  ///< Spread by number of neighbourhoods, not counted (voorbeeldverdeling)
  double area_km2 = 0;
  Point centre;
};

struct AreaFeature {
  AreaFeatureType type = {};
  std::string id;
  Area properties;
  RawJson geometry;
};

struct AreaCollection {
  AreaCollectionType type = {};
  AreaCollectionOutlineSource outline_source = {};
  std::vector<AreaFeature> features;
};

struct Place {
  std::string id;  ///< GM1701, WK170100 or GM1701/Diever
  PlaceKind kind = {};
  std::string name;
  std::string municipality_code;
  std::optional<std::string> district_code;  ///< Of a village
  std::int64_t homes = 0;                    ///< What hours scale with; of a village an estimate from its people
  bool homes_are_example = false;
  Point centre;
};

struct PlaceList {
  std::vector<Place> places;
};

struct MenuCardVersion {
  std::string programme;
  std::int64_t version = 0;
  std::int64_t item_count = 0;
  bool is_current = false;
  std::optional<std::string> released_at;  ///< Left out where it was not noted
  std::optional<std::string> released_by;  ///< Told to who has an account
};

struct MenuCardVersionList {
  std::vector<MenuCardVersion> menu_cards;
};

struct Role {
  std::string code;
  std::string name;
  double team_share = 0;    ///< Part that the shared team does by default, 0..1
  bool one_person = false;  ///< One person should hold this role through an order
  bool is_assumed = false;  ///< The share is an assumption
};

struct RoleHours {
  std::string role;
  std::int64_t hours = 0;
  double team_share = 0;
  Doer doer = {};
};

/// How far hours and weeks may turn out otherwise, in per cent of what is said
struct Uncertainty {
  std::int64_t hours_low = 0;
  std::int64_t hours_high = 0;
  std::int64_t lead_time_low = 0;
  std::int64_t lead_time_high = 0;
};

struct MenuItem {
  std::string code;
  std::string name;
  std::string category;
  ItemKind kind = {};
  ItemUnit unit = {};
  std::vector<RoleHours> roles;
  std::int64_t hours = 0;  ///< Of all roles for one unit
  std::int64_t lead_time_weeks = 0;
  std::vector<std::string> after;  ///< Items that must be finished first
  std::string deliverable;
  std::string source;  ///< Where the figures come from
  std::optional<Uncertainty> uncertainty;
};

struct Chain {
  std::string name;
  std::vector<std::string> items;
};

struct MenuCard {
  std::string programme;
  std::int64_t version = 0;
  std::vector<Role> roles;
  std::vector<MenuItem> items;
  std::vector<Chain> chains;  ///< Items that are asked in one go
};

struct MenuDifference {
  std::string item_code;
  std::string item_name;
  MenuDifferenceKind kind = {};
  std::vector<std::string> sentences;
};

struct MenuDraftProblem {
  std::string item_code;  ///< Empty when it is about the card as a whole
  std::string detail;
};

struct MenuDraft {
  std::int64_t version = 0;   ///< For `If-Match`
  std::int64_t based_on = 0;  ///< Version of the menu card that it was copied from
  std::string started_at;
  std::string started_by;
  MenuCard card;
  std::vector<MenuDifference> differences;  ///< From the current version, in the order of the card
  std::vector<MenuDraftProblem> problems;   ///< What stands in the way of a release
};

struct MenuItemCreate {
  std::string code;
  std::string name;
  std::string category;
  ItemKind kind = {};
  ItemUnit unit = {};
  std::vector<RoleHours> roles;
  std::int64_t lead_time_weeks = 0;
  std::optional<std::vector<std::string>> after;  ///< Items that must be finished first
  std::string deliverable;
  std::string source;  ///< Where the figures come from
  std::optional<Uncertainty> uncertainty;
  std::optional<std::vector<std::string>> chains;  ///< Names of the chains that it is part of
};

struct MenuItemUpdate {
  std::optional<std::string> name;
  std::optional<std::string> category;
  std::optional<ItemKind> kind;
  std::optional<ItemUnit> unit;
  std::optional<std::vector<RoleHours>> roles;
  std::optional<std::int64_t> lead_time_weeks;
  std::optional<std::vector<std::string>> after;  ///< Items that must be finished first
  std::optional<std::string> deliverable;
  std::optional<std::string> source;               ///< Where the figures come from
  Clearable<Uncertainty> uncertainty;              ///< null: as in the settings
  std::optional<std::vector<std::string>> chains;  ///< Names of the chains that it is part of
};

/// What a municipality changes for its own order against the menu card
struct Tailoring {
  std::string item;
  bool left_out = false;                        ///< This step is not wanted or already done
  std::optional<std::vector<RoleHours>> roles;  ///< Instead of those of the card
  std::optional<std::int64_t> lead_time_weeks;
  std::optional<std::vector<std::string>> after;  ///< Items of the order that come first, instead of the card's
};

struct EstimateRequest {
  std::string municipality_code;
  std::string place_id;
  std::vector<std::string> items;
  std::optional<std::int64_t> homes;  ///< Instead of the homes of the place
  std::optional<model::Week> wished_from;
  std::optional<model::Week> wished_until;
  std::optional<std::vector<Tailoring>> tailoring;
  std::optional<std::int64_t>
      order_id;  ///< Order of this municipality that would become this: what the plan has for it counts as free
};

struct EstimateRole {
  std::string role;
  std::string role_name;
  std::int64_t hours = 0;
  std::int64_t team_hours = 0;
  std::int64_t own_hours = 0;
};

struct WeekSpan {
  model::Week from;
  model::Week until;
};

struct EstimateStep {
  std::string item;
  std::string item_name;
  std::int64_t hours = 0;
  std::int64_t lead_time_weeks = 0;
  std::optional<WeekSpan> span;
};

/// Over the span of the plan, so that a chain of two years counts whole
struct EstimateShare {
  std::int64_t share_hours = 0;
  std::int64_t planned_hours = 0;
  std::int64_t left_hours = 0;        ///< Before this request
  std::int64_t left_after_hours = 0;  ///< What would be left after this request; may be negative
};

struct MissingItem {
  std::string item;
  std::string item_name;
  std::string needed_for;
};

struct Estimate {
  std::int64_t homes = 0;
  std::int64_t hours = 0;
  std::int64_t team_hours = 0;       ///< By the shared team
  std::int64_t own_hours = 0;        ///< By the municipality itself
  std::int64_t lead_time_weeks = 0;  ///< Alone on an empty team
  std::vector<EstimateRole> roles;
  std::vector<EstimateStep> steps;
  std::optional<WeekSpan> earliest;
  std::optional<std::string> not_earlier;  ///< Why not earlier, or why not at all when `earliest` is left out
  EstimateShare share;
  std::vector<MissingItem> missing;  ///< What must come before and is neither in this request nor asked for this place
};

struct AgreementHead {
  std::int64_t number = 0;
  AgreementKind kind = {};
  AgreementState state = {};
  std::optional<std::string> reason;  ///< Of a change and of force majeure
  std::string proposed_at;
};

struct OrderMember {
  std::int64_t id = 0;
  std::string name;
  std::vector<std::string> roles;
  WeekSpan span;
  std::optional<std::int64_t> hours;  ///< For the two sides of the order and the person
};

/// Where the order stands in the published plan
struct OrderPlanning {
  PlannedState state = {};
  std::optional<WeekSpan> span;
  std::int64_t step_count = 0;
  std::int64_t planned_step_count = 0;
  std::int64_t planned_hours = 0;
  std::int64_t late_weeks = 0;       ///< Weeks after the wished end
  std::vector<OrderMember> members;  ///< Who comes, in the order in which they come
  std::vector<Need> needed_this_week;
  std::optional<std::string> not_earlier;  ///< Why not earlier or why not at all
};

struct Order {
  std::int64_t id = 0;
  std::int64_t version = 0;
  std::string municipality_code;
  std::string place_id;
  std::string place_name;
  std::string title;
  std::vector<std::string> items;
  std::int64_t menu_version = 0;
  std::optional<std::string> free_text;  ///< Free request ("staat er niet bij")
  std::int64_t homes = 0;
  std::int64_t rank = 0;  ///< 1 = first wish of the municipality
  bool urgent = false;
  std::optional<model::Week> wished_from;
  std::optional<model::Week> wished_until;
  std::vector<Tailoring> tailoring;
  OrderState state = {};
  std::optional<std::string> state_reason;  ///< Why declined, paused, stopped or to be changed
  std::optional<std::string> state_by;      ///< Who changed the state last
  std::optional<std::string> state_at;
  std::string funding;               ///< What it is paid from
  std::string sector;                ///< Sector of the climate agreement
  std::optional<std::string> topic;  ///< What free requests that are alike are about
  std::optional<AgreementHead> agreement;
  std::optional<AgreementHead> proposal;
  std::int64_t hours = 0;
  std::int64_t team_hours = 0;
  std::int64_t own_hours = 0;
  OrderPlanning planning;
};

struct OrderList {
  std::vector<Order> orders;
};

/// The work of one role in a step for one person
struct StepLine {
  std::int64_t line = 0;  ///< Names the line within its step; the same whatever the tailoring
  std::string role;
  std::string role_name;
  std::optional<std::int64_t> hours;  ///< Once somebody does it: for the two sides of the order and that person
  bool own = false;                   ///< Done by the municipality's own staff
  std::optional<MemberRef> member;
  std::optional<WeekSpan> span;
  std::optional<std::int64_t> pin_id;
};

struct OrderStep {
  std::string item;
  std::string item_name;
  std::int64_t hours = 0;
  bool left_out = false;
  bool is_planned = false;
  std::optional<WeekSpan> span;
  std::int64_t late_weeks = 0;
  std::vector<StepLine> lines;
};

/// A relaxation of the planning model; which fields are there depends on kind
struct Change {
  ChangeKind kind = {};
  std::string text;
  std::optional<std::string> role;
  std::optional<bool> own;  ///< Staff of the municipality itself is meant, not the team
  std::optional<std::int64_t> level;
  std::optional<model::Week> from;
  std::optional<model::Week> until;
  std::optional<std::int64_t> hours_per_week;
  std::optional<MemberRef> member;
  std::optional<std::int64_t> order_id;
  std::optional<std::string> item;
  std::optional<std::int64_t> line;
  std::optional<std::int64_t> count;
};

/// One role of one step of an order
struct Explanation {
  ExplanationKind kind = {};
  std::int64_t order_id = 0;
  std::string order_title;
  std::string municipality_code;
  std::string item;
  std::string item_name;
  std::string role;
  std::string role_name;
  std::string rule;       ///< Name of the hard rule that stands in the way
  std::string rule_text;  ///< The rule as users read it
  std::string message;
  std::optional<std::int64_t> late_weeks;  ///< Of what is late
  std::vector<Change> changes;             ///< What together would make it fit; leave one out and it does not
  std::optional<WeekSpan> possible;
};

struct OrderDetail {
  Order order;
  std::vector<std::string> tailored;  ///< How the order differs from the menu card
  std::vector<OrderStep> steps;
  std::vector<Explanation> explanations;
};

struct OrderCreate {
  std::string municipality_code;
  std::string place_id;
  std::optional<std::string> title;               ///< Made from items and place when left out
  std::optional<std::vector<std::string>> items;  ///< At least one, or else `freeText`
  std::optional<std::string> free_text;
  std::optional<std::int64_t> homes;  ///< Homes of the place when left out
  bool urgent = false;
  std::optional<model::Week> wished_from;
  std::optional<model::Week> wished_until;
  std::optional<std::vector<Tailoring>> tailoring;
  std::optional<std::string> funding;  ///< That of the programme when left out
  std::optional<std::string> sector;   ///< That of the programme when left out
  std::optional<std::int64_t> rank;    ///< Last when left out
  bool submit = false;                 ///< Send at once
};

struct OrderUpdate {
  std::optional<std::string> place_id;
  std::optional<std::string> title;
  std::optional<std::vector<std::string>> items;
  Clearable<std::string> free_text;
  std::optional<std::int64_t> homes;
  std::optional<bool> urgent;
  Clearable<model::Week> wished_from;
  Clearable<model::Week> wished_until;
  std::optional<std::vector<Tailoring>> tailoring;
  std::optional<std::string> funding;
  std::optional<std::string> sector;
};

struct OrderMove {
  std::int64_t rank = 0;  ///< More than there are = last
};

struct OrderDecline {
  std::string reason;
};

struct OrderReason {
  std::string reason;
};

struct OrderItems {
  std::vector<std::string> items;
  std::optional<std::vector<Tailoring>> tailoring;
};

struct OrderTopic {
  std::optional<std::string> topic;  ///< None when left out or empty
};

struct MenuSuggestion {
  std::string topic;
  std::vector<Order> orders;
};

struct MenuSuggestionList {
  std::vector<MenuSuggestion> suggestions;
};

struct AgreedRole {
  std::string role;
  std::string role_name;
  std::int64_t team_hours = 0;
  std::int64_t own_hours = 0;
};

struct AgreedItem {
  std::string item;
  std::string item_name;
  std::string deliverable;
  std::int64_t lead_time_weeks = 0;
  std::int64_t team_hours = 0;
  std::int64_t own_hours = 0;
  std::vector<AgreedRole> roles;
};

struct AgreedLine {
  std::string item;
  std::string item_name;
  std::int64_t line = 0;
  std::string role;
  std::string role_name;
  bool own = false;  ///< Work of the municipality's own staff
  MemberRef member;
  WeekSpan span;
  std::int64_t hours = 0;
  std::vector<std::int64_t> hours_per_week;  ///< From the first week of `span` on
};

/// Under one side of an agreement
struct Signature {
  std::string name;
  std::optional<std::string> title;  ///< Function of the account
  std::optional<AccountRole> role;
  std::optional<std::string> organisation;  ///< The municipality or the team
  std::string at;
};

struct Agreement {
  std::int64_t number = 0;
  AgreementKind kind = {};
  AgreementState state = {};
  bool holds = false;                   ///< This is the version that counts now
  std::optional<std::int64_t> plan_id;  ///< The plan that it was made from
  std::optional<std::string> reason;
  std::string title;
  std::string place_name;
  std::vector<AgreedItem> items;
  std::vector<AgreedLine> lines;
  std::optional<WeekSpan> span;
  std::int64_t hours = 0;
  std::string conditions;
  std::string funding;
  std::string sector;
  std::vector<std::string> tailored;  ///< How it differs from the menu card
  std::string content_hash;           ///< SHA-256 of what it says, as canonical JSON
  Signature proposed;
  std::optional<Signature> answered;
  std::optional<std::string> answer;  ///< What the municipality asked or why it declined
  std::vector<std::string> changes;   ///< What it says otherwise than the version before
};

struct AgreementList {
  std::int64_t order_id = 0;
  std::vector<Agreement> agreements;
};

struct ProposalCreate {
  std::string plan_key = "published";     ///< Where people and weeks come from
  std::optional<std::string> conditions;  ///< Those of the version before when left out
  std::optional<std::string> reason;      ///< Asked when there is an agreement already
};

struct AgreementComment {
  std::string comment;
};

struct ForceMajeure {
  std::string plan_key;  ///< The plan that says how it is now
  std::string reason;
};

struct DifferenceSide {
  MemberRef member;
  WeekSpan span;
  std::optional<std::int64_t> hours;  ///< For the two sides of the order and the person
};

/// One to accept or to reject: POST /plans/{planKey}/_decide
struct Difference {
  DifferenceKind kind = {};
  std::string municipality_code;
  std::int64_t order_id = 0;
  std::string item;
  std::int64_t line = 0;
  std::string role;
  bool own = false;  ///< Work of the municipality's own staff
  std::string text;
  std::optional<DifferenceSide> before;
  std::optional<DifferenceSide> after;
  std::optional<bool> accepted;  ///< What the coordinator said of it; left out: nothing yet
};

/// To hold on to what was agreed, pin `before` of its differences
struct BrokenAgreement {
  std::int64_t order_id = 0;
  std::int64_t order_version = 0;  ///< For If-Match of the order
  std::string order_title;
  std::string municipality_code;
  OrderState order_state = {};
  std::int64_t agreement_number = 0;
  std::optional<std::int64_t> proposal_number;   ///< A change proposal that waits for an answer
  std::optional<bool> proposal_is_of_this_plan;  ///< That proposal says what this plan says
  std::string text;
  std::vector<Difference> differences;
};

struct BrokenAgreementList {
  std::int64_t plan_id = 0;
  std::int64_t plan_version = 0;
  std::vector<BrokenAgreement> broken;
};

struct ChangeProposalsCreate {
  std::string reason;
  std::optional<std::vector<std::int64_t>> order_ids;  ///< All that the plan breaks when left out
};

struct PlannedHour {
  model::Week week;
  MemberRef member;
  std::string employer;  ///< Organisation that the member works for
  std::string director;  ///< Organisation that says what the member does
  std::string payer;     ///< Organisation that pays the member
  std::int64_t order_id = 0;
  std::string order_title;
  std::string municipality_code;
  std::string funding;
  std::string sector;
  std::int64_t hours = 0;
};

struct PlannedHourList {
  std::int64_t plan_id = 0;
  std::vector<PlannedHour> hours;
};

struct MemberRole {
  std::string role;
  std::int64_t level = 0;               ///< 1 learner, 2 able, 3 expert
  std::optional<model::Week> since;     ///< Week since which it holds
  std::optional<std::string> evidence;  ///< What shows it, on one line
};

struct ContractHours {
  model::Week from;
  std::optional<model::Week> until;
  std::int64_t hours_per_week = 0;
};

struct Leave {
  model::Week from;
  model::Week until;
  std::optional<std::int64_t> hours_per_week;  ///< Away for so many hours a week; away in full when left out
  LeaveKind kind = {};
};

struct Member {
  std::int64_t id = 0;
  std::int64_t version = 0;
  std::string name;      ///< Role and number in the example
  std::string employer;  ///< Organisation
  std::string director;  ///< Who gives the work
  std::string payer;
  Bond bond = {};
  std::string home_municipality_code;
  std::vector<MemberRole> roles;
  std::vector<ContractHours> contract;
  std::vector<Leave> leave;
  std::int64_t hours_this_week = 0;  ///< Contract less leave in the current week
};

struct MemberList {
  std::vector<Member> members;
};

struct MemberCreate {
  std::string name;
  std::string employer;
  std::optional<std::string> director;  ///< Employer when left out
  std::optional<std::string> payer;     ///< Employer when left out
  Bond bond = {};
  std::string home_municipality_code;
  std::vector<MemberRole> roles;
  std::vector<ContractHours> contract;
  std::optional<std::vector<Leave>> leave;
};

struct MemberUpdate {
  std::optional<std::string> name;
  std::optional<std::string> employer;
  std::optional<std::string> director;
  std::optional<std::string> payer;
  std::optional<Bond> bond;
  std::optional<std::string> home_municipality_code;
  std::optional<std::vector<MemberRole>> roles;
  std::optional<std::vector<ContractHours>> contract;
  std::optional<std::vector<Leave>> leave;
};

struct MemberTask {
  std::int64_t order_id = 0;
  std::string order_title;
  std::string municipality_code;
  std::string place_name;
  std::string item;
  std::string item_name;
  std::string role;
  std::int64_t hours = 0;
  std::int64_t left_hours = 0;  ///< Of this line after this week
  WeekSpan span;
  std::string deliverable;
  bool is_first_week = false;
  bool is_last_week = false;                 ///< This week the work is handed over
  std::optional<MemberRef> taken_over_from;  ///< Who did this role in this order before
  std::optional<MemberRef> hand_over_to;     ///< Who does this role in this order after
  std::optional<std::string> next_item;      ///< The item that comes after this one
  std::vector<MemberRef> colleagues;         ///< Who works on the same step
};

struct MemberWeek {
  model::Week week;
  std::string monday;
  std::int64_t capacity_hours = 0;
  std::int64_t planned_hours = 0;
  std::optional<LeaveKind> leave_kind;
  std::vector<MemberTask> tasks;
};

struct MemberWeekList {
  Member member;
  std::vector<MemberWeek> weeks;
};

/// The score of the planning model; see docs/planning/model.md
struct PlanValue {
  std::int64_t broken = 0;  ///< Weight of agreements not kept
  std::int64_t benefit = 0;
  std::int64_t service = 0;
  std::int64_t cost = 0;                      ///< Hundredths of points
  std::optional<std::int64_t> benefit_bound;  ///< No plan can be better than this
  std::optional<double> gap_percent;          ///< At most so much better is possible
};

struct Plan {
  std::int64_t id = 0;
  std::int64_t version = 0;
  PlanState state = {};
  std::string name;
  std::string created_at;
  std::optional<std::string> published_at;
  std::optional<std::int64_t> base_plan_id;  ///< The plan that was published when this one was made
  model::Week first_week;
  std::int64_t weeks = 0;
  PlanValue value;
  std::int64_t planned_order_count = 0;  ///< Orders planned whole
  std::int64_t partly_order_count = 0;
  std::int64_t unplanned_order_count = 0;
  std::int64_t planned_hours = 0;
  std::int64_t asked_hours = 0;
};

/// When one order will be finished; a week that is left out lies beyond the plan
struct FinishChance {
  std::int64_t order_id = 0;
  std::string municipality_code;
  std::string title;
  model::Week planned_finish;
  std::optional<model::Week> wished_until;
  std::optional<double> chance;  ///< To be finished in the week wished for, 0..1; left out when none is wished
  std::optional<model::Week> early_finish;
  std::optional<model::Week> likely_finish;
  std::optional<model::Week> late_finish;
};

struct FinishChanceList {
  std::int64_t plan_id = 0;
  std::vector<FinishChance> orders;
};

struct PlanList {
  std::vector<Plan> plans;
};

/// Hours of one line of an order in a week
struct CellWork {
  std::int64_t order_id = 0;
  std::string municipality_code;
  std::string item;
  std::int64_t line = 0;
  std::string role;
  std::int64_t hours = 0;
  bool is_published = false;           ///< The published plan has the same hours for the same member and week
  std::optional<std::int64_t> pin_id;  ///< Held in place
};

struct MemberCell {
  model::Week week;
  std::int64_t hours = 0;  ///< Sum of `work`
  std::optional<LeaveKind> leave_kind;
  std::vector<CellWork> work;
};

struct MemberBoardRow {
  MemberRef member;
  Bond bond = {};
  std::string home_municipality_code;
  std::vector<MemberRole> roles;
  std::vector<std::int64_t> capacity;  ///< Hours per week of `weeks`
  std::vector<MemberCell> cells;
};

/// A line of the plan as a whole, also its weeks outside the window
struct BoardLine {
  std::int64_t order_id = 0;
  std::string order_title;
  std::string municipality_code;
  std::string place_name;
  std::string item;
  std::string item_name;
  std::int64_t line = 0;
  std::string role;
  bool own = false;  ///< Work of the municipality's own staff
  MemberRef member;
  WeekSpan span;
  std::int64_t hours = 0;  ///< In all
  std::optional<std::int64_t> pin_id;
};

struct ShortageRow {
  std::string role;
  std::string role_name;
  bool own = false;                 ///< Lacking among municipalities' own staff, not in the team
  std::vector<std::int64_t> hours;  ///< Hours per week of `weeks`
  std::int64_t total = 0;
};

/// Cells without work and without leave are left out
struct MemberBoard {
  Plan plan;
  std::vector<model::Week> weeks;
  std::vector<MemberBoardRow> rows;
  std::vector<BoardLine> lines;        ///< Every line with hours in these weeks
  std::vector<ShortageRow> shortages;  ///< Hours a week that the unplanned steps lack, by role: what they would need
                                       ///< from people who are not there
};

struct OrderCellWork {
  std::int64_t member_id = 0;
  std::string item;
  std::int64_t line = 0;
  std::string role;
  std::int64_t hours = 0;
  bool is_published = false;  ///< The published plan has the same hours for the same member and week
  std::optional<std::int64_t> pin_id;
};

struct OrderCell {
  model::Week week;
  std::int64_t hours = 0;
  std::vector<OrderCellWork> work;
};

struct OrderBoardRow {
  std::int64_t order_id = 0;
  std::string title;
  std::string municipality_code;
  std::int64_t rank = 0;
  bool urgent = false;
  PlannedState state = {};
  std::optional<WeekSpan> span;
  std::vector<OrderCell> cells;
};

struct OrderBoard {
  Plan plan;
  std::vector<model::Week> weeks;
  std::vector<OrderBoardRow> rows;
  std::vector<BoardLine> lines;  ///< Every line with hours in these weeks
};

struct ExplanationList {
  std::int64_t plan_id = 0;
  std::vector<Explanation> explanations;
};

struct WaitingStep {
  std::int64_t order_id = 0;
  std::string order_title;
  std::string municipality_code;
  std::string item;
  std::string item_name;
  std::string role;
  std::string role_name;
  std::string change;  ///< What would make it fit; empty when nothing does or nothing is needed
  Decider decider = {};
  std::optional<WeekSpan> possible;
};

/// Steps that wait for the same thing
struct WaitingGroup {
  WaitingGroupHindrance hindrance = {};  ///< What they wait for: somebody with a role, weeks, nothing (they cost more
                                         ///< than they bring), or there is no help
  std::string text;
  std::optional<std::string> role;
  std::optional<std::string> role_name;
  std::optional<bool> own;             ///< Staff of the municipality itself alone is meant
  std::optional<std::string> quarter;  ///< In which they would begin
  std::int64_t following_count = 0;    ///< Later steps that wait for one of these
  std::int64_t hours = 0;              ///< Of all of them, the later steps included
  std::vector<WaitingStep>
      steps;  ///< The one that asks least first: what it asks is the cheapest thing that would help
};

struct WaitingList {
  std::int64_t plan_id = 0;
  std::int64_t step_count = 0;  ///< Steps that wait, those that come after others included
  std::vector<WaitingGroup> groups;
};

struct MunicipalityDifferences {
  std::string municipality_code;
  std::vector<Difference> differences;
};

struct PlanDifferences {
  std::int64_t plan_id = 0;
  std::int64_t with_plan_id = 0;
  std::string text;  ///< What it comes to in one sentence
  std::vector<MunicipalityDifferences> municipalities;
};

struct Pin {
  std::int64_t id = 0;
  std::int64_t order_id = 0;
  std::string order_title;
  std::string municipality_code;
  std::string item;
  std::string item_name;
  std::int64_t line = 0;
  std::string role;
  MemberRef member;
  model::Week from;
  std::vector<std::int64_t> hours;  ///< First weeks that are held; the rest of the line is free with the same member
};

struct PinList {
  std::vector<Pin> pins;
};

struct PinCreate {
  std::int64_t order_id = 0;
  std::string item;
  std::int64_t line = 0;
  std::int64_t member_id = 0;
  model::Week from;
  std::optional<std::vector<std::int64_t>>
      hours;  ///< Hours per week from `from` on; left out = as the newest plan has them, else evenly
  std::optional<PinFollow> follow;
};

struct PinUpdate {
  std::optional<std::int64_t> member_id;
  std::optional<model::Week> from;
  std::optional<std::vector<std::int64_t>> hours;
};

struct PinBreak {
  std::string rule;
  std::string text;
};

/// With this member from this week on the line breaks no rule
struct Repair {
  MemberRef member;
  model::Week from;
  std::string text;
  std::int64_t others = 0;  ///< Steps that move for it, none of them lost; 0: all else stays as it stands
};

struct PinCheck {
  bool fits = false;                    ///< The line can stand as asked
  std::optional<WeekSpan> span;         ///< Where the line would stand
  std::vector<PinBreak> breaks;         ///< Hard rules that stand in the way
  std::vector<Repair> repairs;          ///< What is possible instead, the nearest first
  std::vector<Difference> differences;  ///< What else would shift in a plan made shortly again
};

struct BrokenLine {
  std::int64_t order_id = 0;
  std::string order_title;
  std::string municipality_code;
  std::string item;
  std::string item_name;
  std::int64_t line = 0;
  std::string role;
  std::optional<MemberRef> member;  ///< Who does it; left out: somebody who is no more
  WeekSpan span;                    ///< Weeks in which a rule is broken
  bool by_hand = false;             ///< A pin that the plan does not follow puts it there
  std::vector<PinBreak> rules;
  std::vector<Repair> repairs;  ///< The nearest first; with others that move only where nothing is free
};

struct RuleCheck {
  std::int64_t plan_id = 0;
  std::int64_t rule_count = 0;    ///< Named rules that were looked at
  std::vector<BrokenLine> lines;  ///< Lines that break rules
  std::vector<PinBreak> others;   ///< Rules that the plan as a whole breaks
};

struct DifferenceDecision {
  std::int64_t order_id = 0;
  std::string item;
  std::int64_t line = 0;
  bool accept = false;
};

struct DifferenceDecisions {
  std::vector<DifferenceDecision> decisions;
};

struct NotKept {
  std::int64_t order_id = 0;
  std::string item;
  std::int64_t line = 0;
  std::string text;
};

struct DecisionOutcome {
  Plan plan;
  std::vector<NotKept> not_kept;  ///< Decisions that could not be carried out; these lines are undecided
};

struct Recommendation {
  MemberRef member;
  model::Week from;
  std::optional<WeekSpan> span;  ///< Where the line would stand
  double gain_hours = 0;         ///< Benefit of the plan with it less that without, in hours of work, both without what
                                 ///< lapsed; may be negative
  std::int64_t late_weeks = 0;   ///< Weeks that steps end later after their wished week than now, together
  std::int64_t broken_agreements = 0;  ///< Agreements and pins that it breaks
  std::vector<Difference>
      differences;  ///< What else shifts of the lines that hold; a lapsed line that it plans again is added
};

struct RecommendationStep {
  std::string item;
  std::string item_name;
  std::int64_t line = 0;
  std::string role;
  std::string role_name;
  bool own = false;  ///< Work of the municipality's own staff
};

struct RecommendationList {
  std::int64_t plan_id = 0;
  std::int64_t order_id = 0;
  std::string item;  ///< The step that was looked at
  std::string item_name;
  std::int64_t line = 0;
  std::string role;
  std::vector<RecommendationStep> steps;  ///< Lines of the order that can be asked
  std::vector<Difference> lapsed;  ///< Lines of the plan that break a rule by now (somebody is away, hours are for
                                   ///< learning), and what comes after them: they go first, whatever is chosen. Bring
                                   ///< the plan up to date with POST /plans/_update. Empty: the plan holds
  std::vector<Recommendation> recommendations;
};

struct PlanningRunCreate {
  std::optional<double> seconds;  ///< How long to search; the setting when left out
  std::int64_t seed = 1;
};

struct CurvePoint {
  double seconds = 0;
  std::int64_t benefit = 0;
};

struct PlanningRun {
  std::int64_t id = 0;
  RunState state = {};
  std::optional<std::string> created_at;
  double seconds = 0;  ///< Searched so far
  std::optional<double> limit_seconds;
  std::int64_t iterations = 0;
  std::optional<PlanValue> best;
  std::optional<std::int64_t> plan_id;           ///< The draft that came of it
  std::optional<std::string> message;            ///< What it is doing, or why it failed
  std::optional<std::vector<CurvePoint>> curve;  ///< Value against time
};

struct PlanningRunList {
  std::vector<PlanningRun> planning_runs;
};

struct OverviewMunicipality {
  std::string code;
  std::string name;
  std::string sign;
  double asked_fte = 0;
  double own_fte = 0;      ///< Own staff and lent hours
  double planned_fte = 0;  ///< Planned by anybody
  double team_fte = 0;     ///< Of which by the shared team
  std::int64_t order_count = 0;
  std::int64_t planned_order_count = 0;
  std::int64_t partly_order_count = 0;
  std::int64_t unplanned_order_count = 0;
  std::int64_t new_count = 0;  ///< Requests that no published plan has seen
};

struct OverviewDistrict {
  std::string code;
  std::string municipality_code;
  std::int64_t order_count = 0;
  std::int64_t asked_hours = 0;
  std::int64_t planned_hours = 0;
};

struct Overview {
  std::optional<std::int64_t> plan_id;  ///< The published plan; none yet when left out
  double asked_fte = 0;                 ///< All that is asked, as fte over the horizon
  double available_fte = 0;
  double shared_fte = 0;  ///< Of which shared team
  double planned_fte = 0;
  std::vector<OverviewMunicipality> municipalities;
  std::vector<OverviewDistrict> districts;  ///< Districts for which something is asked, that of a village included
};

/// Hours. Available: planned in this role plus what is free of those who have the role, so the roles together may add
/// up to more than there is
struct CapacityQuarter {
  std::string quarter;
  std::int64_t asked_hours = 0;
  std::int64_t available_hours = 0;
  std::int64_t planned_hours = 0;
};

struct CapacityRole {
  std::string role;
  std::string role_name;
  bool own = false;  ///< Municipalities' own staff, not the team
  std::vector<CapacityQuarter> quarters;
};

struct Bottleneck {
  std::string role;
  std::string role_name;
  bool own = false;
  std::optional<std::string> municipality_code;  ///< Whose staff when own
  WeekSpan span;
  std::int64_t hours_per_week = 0;   ///< The most that one step lacks
  std::int64_t held_back_hours = 0;  ///< Of the steps that wait for it and what comes after them
  std::int64_t step_count = 0;
  std::string text;
};

struct Capacity {
  std::optional<std::int64_t> plan_id;
  std::vector<std::string> quarters;
  std::vector<CapacityRole> roles;
  std::vector<Bottleneck> bottlenecks;  ///< Role and weeks that hold most back, worst first
};

/// Over the whole horizon, in hours
struct ShareRow {
  std::string code;
  std::string name;
  std::string sign;
  double share = 0;
  std::int64_t share_hours = 0;  ///< Share of the shared team
  std::int64_t own_hours = 0;    ///< What its own staff has
  std::int64_t asked_hours = 0;
  std::int64_t team_hours = 0;     ///< Planned by the shared team
  std::int64_t planned_hours = 0;  ///< Planned by anybody
};

struct ShareList {
  std::optional<std::int64_t> plan_id;
  double fairness_alpha = 0;
  std::vector<ShareRow> municipalities;
};

struct ShareEntry {
  std::string code;
  std::string name;
  std::string sign;
  double share = 0;
  double share_hours = 0;           ///< share × teamHours
  double carried_in_hours = 0;      ///< What the quarter before carried over
  std::int64_t received_hours = 0;  ///< Planned by the team
  double difference_hours = 0;      ///< carriedIn + share − received; below 0: more than its right
  double carried_out_hours =
      0;  ///< What of the difference goes on: all of it below 0, above 0 times more / less, at most all
};

/// Hours of the shared team and of lent people, to one decimal
struct ShareQuarter {
  std::string quarter;
  model::Week first_week;
  std::int64_t week_count = 0;  ///< Weeks of the quarter that the plan holds
  std::int64_t team_hours = 0;  ///< What the team can work
  double more_hours = 0;        ///< Of those who had more than their right, together
  double less_hours = 0;        ///< Of those who had less, together
  std::vector<ShareEntry> entries;
};

struct ShareAccount {
  std::optional<std::int64_t> plan_id;  ///< The published plan; none yet when left out
  std::vector<ShareQuarter> quarters;
};

/// A job that makes several plans
struct StudyProgress {
  StudyState state = {};
  std::int64_t plan_count = 0;         ///< Plans to make
  std::int64_t done_count = 0;         ///< Plans made
  std::optional<std::string> message;  ///< Why it failed
};

struct PoolOrAloneCreate {
  double seconds_per_plan = 5;  ///< How long to search for each plan
};

struct Delivered {
  std::int64_t available_hours = 0;  ///< Hours there are: own staff and its part of the team
  std::int64_t planned_hours = 0;
  std::int64_t product_count = 0;  ///< Products finished within these weeks
  std::int64_t order_count = 0;    ///< Orders finished whole within these weeks
};

struct PoolAndAlone {
  std::int64_t asked_hours = 0;
  std::int64_t product_count = 0;  ///< Products asked
  Delivered pool;
  Delivered alone;
};

struct MunicipalityPoolAndAlone {
  std::string code;
  std::string name;
  std::string sign;
  PoolAndAlone delivered;
};

struct OrderPoolAndAlone {
  std::int64_t order_id = 0;
  std::string municipality_code;
  std::string title;
  std::optional<model::Week> pool_finish;   ///< Week in which it is finished in the pool; left out when it is not
  std::optional<model::Week> alone_finish;  ///< Likewise alone
};

struct PoolOrAlone {
  StudyProgress progress;
  std::optional<std::string> made_at;  ///< When this comparison was made; none yet when left out
  std::optional<double> seconds_per_plan;
  std::optional<WeekSpan> weeks;  ///< What was planned
  std::optional<PoolAndAlone> region;
  std::vector<MunicipalityPoolAndAlone> municipalities;
  std::vector<OrderPoolAndAlone> orders;
};

struct OneMoreCreate {
  double seconds_per_plan = 5;  ///< How long to search for each plan
};

struct OneMoreQuarter {
  std::string quarter;
  double hours = 0;  ///< Hours of average work that one fte in this quarter adds to the plan, by the prices of the
                     ///< bound of what it leaves
};

struct OneMoreRole {
  std::string role;
  std::string role_name;
  bool nobody = false;  ///< Nobody in the team has this role yet; it has no price
  std::vector<OneMoreQuarter> quarters;
};

struct FinishedMore {
  std::string name;    ///< A chain of the menu card or a product
  bool chain = false;  ///< Orders that ask all of a chain
  std::int64_t year = 0;
  std::int64_t count = 0;  ///< Below 0: less often
};

struct MunicipalityMore {
  std::string code;
  std::string name;
  std::int64_t planned_hours = 0;  ///< Planned more
  std::int64_t product_count = 0;  ///< Products finished more
};

/// What a plan brings more than the one without
struct OneMoreEffect {
  double estimated_hours = 0;          ///< Hours of average work by the prices of the bound of what the plan leaves
  double gained_hours = 0;             ///< The same by the plan: what it is worth more, in hours of average work
  std::int64_t planned_hours = 0;      ///< Planned more
  std::int64_t product_count = 0;      ///< Products finished more
  std::vector<FinishedMore> finished;  ///< What is finished more or less often in a year
  std::vector<MunicipalityMore> municipalities;
};

struct OneMorePerson {
  std::string role;
  std::string role_name;
  std::string from;
  model::Week from_week;
  std::int64_t available_hours = 0;  ///< Hours that this person has within the plan
  OneMoreEffect effect;
};

struct OneMore {
  StudyProgress progress;
  std::optional<std::string> made_at;  ///< When this study was made; none yet when left out
  std::optional<double> seconds_per_plan;
  std::optional<WeekSpan> weeks;              ///< What was planned
  std::optional<std::int64_t> planned_hours;  ///< By the plan without anybody more
  std::optional<std::int64_t> product_count;  ///< Products that it finishes
  std::vector<OneMoreRole> roles;             ///< Roles of which the team is asked hours
  std::vector<OneMorePerson>
      people;  ///< Planned for: the five roles that are worth most in a quarter, each from its best quarter on
};

struct LearningPair {
  std::int64_t id = 0;
  MemberRef learner;
  MemberRef expert;
  std::string role;
  std::string role_name;
  model::Week from;
  model::Week until;
  std::int64_t hours_per_week =
      0;  ///< Of the learner, for the role; half of them count until the last week, all of them afterwards
};

struct LearningPairAdvice {
  MemberRef learner;
  MemberRef expert;
  model::Week from;
  model::Week until;
  std::int64_t hours_per_week = 0;
};

/// The role that pairs relieve most, by the last study; left out where the plan with them is no better
struct LearningAdvice {
  std::string role;
  std::string role_name;
  std::vector<LearningPairAdvice> pairs;
  OneMoreEffect effect;
};

struct LearningPairList {
  std::vector<LearningPair> pairs;  ///< By first week
  std::optional<LearningAdvice> advice;
  std::optional<std::string> scarce_role_name;  ///< The role of which more hours are worth most, by the last study
};

struct LearningPairCreate {
  std::int64_t learner_id = 0;
  std::int64_t expert_id = 0;
  std::string role;
  model::Week from;
  model::Week until;
  std::int64_t hours_per_week = 0;
};

struct AlphaCurveCreate {
  std::optional<std::vector<double>> alphas;  ///< 0, 0.5, 1, 2, 4 and 8 when left out
  double seconds_per_plan = 5;                ///< How long to search for each plan
};

/// The best plan for this α among all that were computed. Part: planned hours of what a municipality could have of its
/// right, min(asked, own staff + share of the team)
struct AlphaPoint {
  double alpha = 0;
  double found_with = 0;  ///< The α that the plan was searched with
  std::int64_t planned_hours = 0;
  std::int64_t finished_order_count = 0;
  std::string worst_off_code;
  std::string worst_off_name;
  double worst_off_part = 0;  ///< 0 is nothing
};

struct AlphaCurve {
  StudyProgress progress;
  double fairness_alpha = 0;           ///< What is set now
  std::optional<std::string> made_at;  ///< When this curve was made; none yet when left out
  std::optional<double> seconds_per_plan;
  std::vector<AlphaPoint> points;  ///< By α
};

/// Somebody who is not there yet
struct ExtraPerson {
  std::string role;
  std::int64_t level = 0;  ///< 1 learner, 2 able, 3 expert
  std::int64_t hours_per_week = 0;
  model::Week from;
  Bond bond = {};
  std::string home_municipality_code;
};

/// A member who is gone from a week on
struct Departure {
  std::int64_t member_id = 0;
  model::Week from;
};

/// A request that is in or out, or in other weeks; what is left out stays as it is
struct RequestChange {
  std::int64_t order_id = 0;
  std::optional<bool> asked;  ///< In or out
  std::optional<model::Week> wished_from;
  std::optional<model::Week> wished_until;
};

struct Share {
  std::string municipality_code;
  double share = 0;
};

/// What is different from what is kept
struct ScenarioChanges {
  std::vector<ExtraPerson> people;
  std::vector<Departure> departures;
  std::vector<RequestChange> requests;
  std::vector<Share> shares;  ///< Of all municipalities, or empty: as they are
  std::optional<double> fairness_alpha;
  std::optional<std::int64_t> horizon_weeks;
};

struct ScenarioCreate {
  std::string name;                     ///< Of its own; not the name of a person
  std::optional<std::int64_t> copy_of;  ///< The scenario whose changes it begins with
  std::optional<ScenarioChanges> changes;
};

struct ScenarioUpdate {
  std::optional<std::string> name;
  std::optional<ScenarioChanges> changes;
};

struct ScenarioPlanning {
  std::optional<std::vector<std::int64_t>> scenario_ids;  ///< All of them when left out
  double seconds_per_plan = 5;                            ///< How long to search for each plan
};

struct ScenarioMunicipality {
  std::string code;
  std::string name;
  std::string sign;
  std::int64_t asked_hours = 0;
  std::int64_t planned_hours = 0;
  std::int64_t product_count = 0;  ///< Finished
  std::int64_t order_count = 0;    ///< Finished
  std::optional<double>
      part;  ///< Planned hours of what it could have of its right, min(asked, own staff + share of the team)
};

struct ScenarioOrder {
  std::int64_t order_id = 0;
  std::string municipality_code;
  std::string title;
  std::optional<model::Week> finish;
};

/// What its plan delivers
struct ScenarioResult {
  std::string made_at;
  double seconds_per_plan = 0;
  bool outdated = false;  ///< The question is another one since; plan it again
  WeekSpan weeks;
  PlanValue value;
  std::int64_t planned_hours = 0;
  std::int64_t product_count = 0;  ///< Finished
  std::int64_t order_count = 0;    ///< Finished
  std::optional<std::string> worst_off_code;
  std::optional<std::string> worst_off_name;
  std::optional<double> worst_off_part;
  std::vector<ScenarioMunicipality> municipalities;  ///< By name
  std::vector<ScenarioOrder> orders;
};

struct Scenario {
  std::int64_t id = 0;
  std::int64_t version = 0;
  std::string name;
  ScenarioChanges changes;
  std::vector<std::string>
      differences;  ///< The changes in words, against what is kept now; what is so already is left out
  std::optional<ScenarioResult> result;
};

struct ScenarioList {
  StudyProgress progress;
  std::vector<Scenario> scenarios;
};

struct ScenarioAdoption {
  bool possible = false;
  std::optional<std::string> obstacle;  ///< Why not
  std::vector<std::string> changes;     ///< What will be written
  std::vector<std::string> others;      ///< What a municipality has to do itself before
  bool can_be_undone = false;           ///< False when a request is declined
};

struct ScenarioAdopted {
  std::int64_t plan_id = 0;
  std::string plan_name;
  std::vector<std::string> changes;
};

/// Points per count
struct PolicyWeights {
  double handover = 0;
  double new_face = 0;
  double change = 0;
  double travel = 0;
  double lateness = 0;
  double start = 0;
  double interruption = 0;
};

/// Policy of the planning model; see docs/planning/model.md
struct Policy {
  double fairness_alpha = 0;  ///< 0 efficiency, 1 proportional fairness, larger: worst-off first
  double late_discount_per_week = 0;
  double whole = 0;  ///< What an order loses when it is not planned whole
  double point_hours = 0;
  std::int64_t max_parallel_orders = 0;  ///< Per member and week; 0 = no limit
  std::int64_t max_gap_weeks = 0;
  std::int64_t freeze_weeks = 0;  ///< First weeks that a run leaves as published
  PolicyWeights weights;
};

struct Settings {
  std::int64_t version = 0;
  model::Week first_week;
  std::int64_t horizon_weeks = 0;
  double run_seconds = 0;  ///< How long a run searches by default
  Policy policy;
  Uncertainty uncertainty;
  std::vector<Share> shares;
  std::string funding;  ///< What orders are paid from unless they say otherwise
  std::string sector;   ///< Sector of the climate agreement of orders that do not say
};

struct SettingsUpdate {
  std::optional<model::Week> first_week;
  std::optional<std::int64_t> horizon_weeks;
  std::optional<double> run_seconds;
  std::optional<Policy> policy;
  std::optional<Uncertainty> uncertainty;
  std::optional<std::vector<Share>> shares;
  std::optional<std::string> funding;
  std::optional<std::string> sector;
};

/// A write that can be taken back
struct Write {
  std::int64_t id = 0;  ///< Its revision
  std::string at;
  std::string actor;
  std::string action;
  std::vector<std::string> objects;
  std::string text;  ///< What it was
};

struct WriteList {
  std::vector<Write> writes;
};

struct Account {
  std::string id;
  std::string name;
  std::string email;
  std::string title;  ///< Function, as it stands under an agreement
  AccountRole role = {};
  std::vector<std::string> municipality_codes;
  std::optional<std::int64_t> member_id;
  bool active = false;
  bool has_password = false;
  bool has_second_step = false;
  std::int64_t version = 0;
};

struct LoginChoice {
  std::string name;
  std::string path;  ///< Of the page that leads there
};

struct Session {
  SessionState state = {};
  bool demo = false;              ///< This server shows the example from every chair and keeps nothing secret
  std::optional<std::string> id;  ///< Of this session in the list of sessions
  std::optional<Account> account;
  std::optional<std::string> ends;                    ///< Latest end
  std::optional<std::int64_t> idle_minutes;           ///< Ends after so long without a request
  std::optional<std::int64_t> recovery_codes_left;    ///< Of the second step
  std::optional<std::vector<LoginChoice>> providers;  ///< Where one can log in instead; left out when logged in
};

struct Notice {
  std::int64_t id = 0;
  NoticeKind kind = {};
  std::string at;
  bool read = false;
  std::optional<std::int64_t> order_id;  ///< What it is about
  std::optional<std::string> order_title;
  std::optional<std::string> municipality_code;
};

struct NoticeList {
  std::int64_t unread = 0;  ///< How many I have not read, also on other pages
  std::vector<Notice> notices;
};

struct NoticeReading {
  std::vector<std::int64_t> ids;
  std::optional<std::int64_t> until;  ///< And all up to this number
};

struct NoticeSettings {
  bool digest = false;  ///< At most one mail a day with what I have not read
  bool log_head =
      false;  ///< Every day number and hash of the last entry of the log, so that a log that was cut is found out
  bool mails = false;          ///< This server sends mail
  bool gets_log_head = false;  ///< `logHead` is for me: a coordinator or viewer of a partner
};

struct NoticeSettingsUpdate {
  std::optional<bool> digest;
  std::optional<bool> log_head;
};

struct Calendar {
  CalendarKind kind = {};
  std::optional<std::string> made;  ///< When the link that works now was made
};

struct CalendarLink {
  std::string url;
};

struct OpenSession {
  std::string id;
  std::string created;
  std::string seen;      ///< Last request, to the minute
  std::string agent;     ///< What the browser calls itself
  std::string origin;    ///< Network address at login
  bool current = false;  ///< The session that asks
};

struct SessionList {
  std::vector<OpenSession> sessions;
};

struct Credentials {
  std::string email;
  std::string password;
};

struct SecondStepCode {
  std::string code;  ///< Six digits of the app or a recovery code
};

struct DemoChoice {
  std::string account_id;
};

struct DemoAccount {
  std::string id;
  std::string name;
  std::string title;
  AccountRole role = {};
  std::vector<std::string> municipality_codes;
  std::optional<std::int64_t> member_id;
};

struct DemoAccountList {
  std::vector<DemoAccount> accounts;
};

struct PasswordChange {
  std::string current;
  std::string password;
};

struct SecondStepSecret {
  std::string secret;          ///< Base32, to type in
  std::string uri;             ///< For the app
  std::string code_path;       ///< QR code of the uri as the path of an SVG
  std::int64_t code_size = 0;  ///< Width and height of the QR code in the units of the path
};

struct RecoveryCodes {
  std::vector<std::string> codes;
};

struct InvitationToken {
  std::string token;
};

struct InvitationAnswer {
  std::string token;
  std::string password;
};

struct Invitation {
  std::string name;
  std::string email;
  std::string ends;
};

struct InvitationLink {
  std::string path;  ///< Of the page on this server, with the token after #
  std::string ends;
};

struct AccountList {
  std::vector<Account> accounts;
  std::vector<MemberRef> members;  ///< Whom an account of a team member can be
};

struct AccountCreate {
  std::string name;
  std::string email;
  std::string title = "";
  AccountRole role = {};
  std::optional<std::vector<std::string>> municipality_codes;
  std::optional<std::int64_t> member_id;
};

struct AccountUpdate {
  std::optional<std::string> name;
  std::optional<std::string> email;
  std::optional<std::string> title;
  std::optional<AccountRole> role;
  std::optional<std::vector<std::string>> municipality_codes;
  Clearable<std::int64_t> member_id;
  std::optional<bool> active;
};

/// An entry of the log. It names nobody, only ids
struct LogEntry {
  std::int64_t number = 0;  ///< From 1 on, none left out
  std::string at;
  std::string actor;                      ///< Id of who did it
  std::optional<std::string> actor_name;  ///< Who that is today; not part of the log, left out when nobody
  std::string action;
  std::string object;  ///< What it is about
  std::string key;
  std::optional<std::string> municipality_code;  ///< Whose it is; left out where it is everybody's
  LogResult result = {};
  std::string origin;  ///< Network address, or where in the program it came from
  std::string hash;    ///< SHA-256
};

/// The last entry of the whole log
struct LogHead {
  std::int64_t number = 0;
  std::string hash;
};

struct LogEntryList {
  std::vector<LogEntry> log_entries;
  LogHead head;
};

struct IdentityProvider {
  std::string id;
  std::string name;
  std::string issuer;
  std::string client_id;
  std::vector<std::string> acr_values;  ///< Levels of assurance that are good enough; empty is any
  std::vector<std::string>
      mail_domains;  ///< Accounts of these domains alone are found by their address, the first time
  bool active = false;
  std::string redirect_uri;  ///< To be registered at the provider
  std::string public_keys;   ///< JWKS to be registered at the provider
  std::int64_t version = 0;
};

struct IdentityProviderList {
  std::vector<IdentityProvider> identity_providers;
};

struct IdentityProviderCreate {
  std::string name;
  std::string issuer;
  std::string client_id;
  std::optional<std::vector<std::string>> acr_values;
  std::vector<std::string> mail_domains;
};

struct IdentityProviderUpdate {
  std::optional<std::string> name;
  std::optional<std::string> issuer;
  std::optional<std::string> client_id;
  std::optional<std::vector<std::string>> acr_values;
  std::optional<std::vector<std::string>> mail_domains;
  std::optional<bool> active;
};

struct ProviderCheck {
  bool works = false;
  std::string text;  ///< Dutch: what is right or wrong, and what to do
};

struct ImportField {
  std::string column;
  std::string before;
  std::string after;
};

struct ImportRow {
  std::int64_t line = 0;
  bool is_new = false;
  std::string name;
  std::vector<ImportField> fields;
};

/// One thing wrong with a file, where, and what to do
struct ImportProblem {
  std::string file;
  std::optional<std::string> sheet;   ///< Of a workbook
  std::optional<std::int64_t> line;   ///< Left out where it is about the whole file
  std::optional<std::string> column;  ///< Name or letter of the column
  std::string problem;
  std::string remedy;
};

/// What a file does, row by row; with problems nothing of it is kept
struct ImportResult {
  bool kept = false;  ///< False for a preview
  std::int64_t added_count = 0;
  std::int64_t changed_count = 0;
  std::int64_t unchanged_count = 0;
  std::vector<ImportRow> rows;  ///< Rows that add or change something
  std::int64_t problem_count = 0;
  std::vector<ImportProblem> problems;  ///< The first 200
};

}  // namespace flexteam::http::api
