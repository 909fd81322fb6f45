export { cite, citationText, instrumentOf } from './citation.ts';
export type { Citation, Instrument, InstrumentId } from './citation.ts';
export { instruments } from './instruments.ts';
export {
  addDays,
  civilDate,
  compareDates,
  daysBetween,
  daysInMonth,
  formatChinese,
  isLeapYear,
  parseCivilDate,
  weekdayOf,
  yearOf,
} from './calendar/civil-date.ts';
export type { CivilDate } from './calendar/civil-date.ts';
export { calendarOf, dayOf } from './calendar/calendar.ts';
export type { Day, DayKind, WorkingCalendar } from './calendar/calendar.ts';
export { announcedYears, officialCalendar } from './calendar/official-calendar.ts';
export { yearOfHolidays } from './calendar/year-of-holidays.ts';
export type {
  AmendmentFacts,
  Arrangement,
  Holiday,
  Notice,
  YearOfHolidays,
} from './calendar/year-of-holidays.ts';
export { addWorkingDays, isWorkingDay, workingDaysBetween } from './calendar/working-days.ts';
export type { WorkingDayCount } from './calendar/working-days.ts';
export { articleSummary, citedArticles } from './articles.ts';
export { filingDuties, filingDuty, reportDueBases } from './reporting/filing-duty.ts';
export type { FilerKind, FilingDuty, Firmness } from './reporting/filing-duty.ts';
export { filingDeadline } from './reporting/filing-deadline.ts';
export type { FilingDeadline } from './reporting/filing-deadline.ts';
export {
  datesOfPeriod,
  partsOf,
  periodAfter,
  periodOfDay,
  periodTitle,
  reportPeriodKinds,
  wholeYear,
} from './reporting/report-period.ts';
export type { ReportPeriod, ReportPeriodKind } from './reporting/report-period.ts';
export type {
  ReadBack,
  ReportAct,
  ReportActKind,
  ReportComment,
  ReportFigures,
  ReportPayloads,
  ReportScope,
  SummedSource,
} from './reporting/report-act.ts';
export { recordsByCell } from './reporting/registered-period.ts';
export type { RecordsByCell, RegisteredPeriod } from './reporting/registered-period.ts';
export { awaitsReview, openComments, reportPhases } from './reporting/report-state.ts';
export type { ReportPhaseId, ReportState } from './reporting/report-state.ts';
export { reportAfter, reportOf } from './reporting/report-after.ts';
export {
  feesOfFen,
  feesPlace,
  fenOfFees,
  isCountedFact,
  isDerivedFact,
  isReportCell,
  isOfRequests,
  isSumCell,
  largestFigure,
  reportCells,
} from './reporting/figure-place.ts';
export { closedReportAct, refusalOfReportAct, reportProcedure } from './reporting/procedure.ts';
export type {
  ReportActRule,
  ReportContext,
  ReportPublication,
  ReportRefusal,
  ReportSide,
} from './reporting/procedure.ts';
export { governmentOf, nameInReport } from './reporting/name-in-report.ts';
export { publishesUnanswered } from './reporting/procedure/unanswered.ts';
export { countedEdition } from './reporting/counted-edition.ts';
export { nextReportActs } from './reporting/next-report-acts.ts';
export type { NextReportAct } from './reporting/next-report-acts.ts';
export { filingCountdown } from './reporting/countdown.ts';
export type { CountdownLevel, FilingCountdown } from './reporting/countdown.ts';
export {
  activityKindIds,
  activityKinds,
  reportTopicIds,
  reportTopics,
  topicBasis,
} from './reporting/activity.ts';
export type { ActivityKind, ActivityKindId, ReportTopicId } from './reporting/activity.ts';
export { activityKind, activityLimits, faultsOfActivity, mayCountNone } from './reporting/activity-line.ts';
export type { ActivityLine } from './reporting/activity-line.ts';
export { activityColumns, activityKindOfText, readActivityRow } from './reporting/activity-row.ts';
export type { ActivityColumn, ActivityDefaults, ReadActivityLine } from './reporting/activity-row.ts';
export { exemptionReasons } from './reporting/roster.ts';
export type { ExemptionReasonId, RosterLine } from './reporting/roster.ts';
export { conflictOfRoles, isRole, roleIds, roles } from './office/role.ts';
export type { Duty, Role, RoleId } from './office/role.ts';
export { may, permissions, reachOf, whoMay } from './office/permission.ts';
export type { Permission, Reach } from './office/permission.ts';
export { faultsOfPassword } from './office/password.ts';
export type { PasswordRules } from './office/password.ts';
export { faultOfSetting, officeSettings, settingValues } from './office/setting.ts';
export type { Setting, SettingId, SettingValue, SettingValues } from './office/setting.ts';
export { addMonths, dateOf, monthsOf, periodOf, periodsBetween } from './calendar/months.ts';
export type { Period, PeriodKind } from './calendar/months.ts';
export type { FaultLevel, PublishingFault, PublishingRule } from './publishing/fault.ts';
export {
  attributeGround,
  attributeGrounds,
  attributeOfMark,
  attributeRules,
  attributes,
  faultsOfAttribute,
  groundsOf,
  initialAttributeRules,
  latestReview,
} from './publishing/attribute.ts';
export type {
  Attribute,
  AttributeDecision,
  AttributeGround,
  AttributeId,
  AttributeRules,
} from './publishing/attribute.ts';
export {
  expiryReminders,
  figuresOfYear,
  initialNormativeRules,
  lastDayOf,
  normativeOfPeriod,
  normativeStates,
  stateOfNormative,
} from './publishing/normative.ts';
export type {
  ExpiryReminder,
  NormativeChange,
  NormativeDocument,
  NormativeTerms,
  NormativeFigures,
  NormativeOfPeriod,
  NormativeRules,
  NormativeState,
  NormativeStateId,
  ValidityTerm,
} from './publishing/normative.ts';
export {
  afterCleanUp,
  changeByConclusion,
  cleanUpConclusions,
  cleanUpRules,
  faultsOfCleanUp,
  listByState,
  nextCleanUp,
} from './publishing/clean-up.ts';
export type { CleanUp, CleanUpConclusion, CleanUpConclusionId } from './publishing/clean-up.ts';
export { chainRules, faultsOfChain, initialChain, isReason, leastReason } from './publishing/chain-config.ts';
export type { ChainConfig, ChainStep, StepKind } from './publishing/chain-config.ts';
export { chainStateTitles, currentStep, nothingYet, workingStateOf } from './publishing/chain-state.ts';
export type {
  ActOf,
  ChainAct,
  ChainPerson,
  ChainState,
  Exemption,
  Pass,
  PublicEdition,
  PublicStateId,
  ReturnComment,
  Round,
  Urgency,
  WorkingEdition,
  WorkingStateId,
} from './publishing/chain-state.ts';
export { chainOf, stateAfter } from './publishing/chain.ts';
export { refusalOf, refusalOfReviewer, turnsOf, urgentReviewDue } from './publishing/chain-refusal.ts';
export type { Turn } from './publishing/chain-refusal.ts';
export { disclosureItem, disclosureItems, itemsOf, publisherKinds } from './catalogue/items.ts';
export type { DisclosureItem, ItemDuty, PublisherKind } from './catalogue/items.ts';
export { catalogueFields, fieldOf } from './catalogue/fields.ts';
export type { CatalogueField } from './catalogue/fields.ts';
export { catalogueChannels, channelIds, channelsOf } from './catalogue/channels.ts';
export type { ChannelId } from './catalogue/channels.ts';
export {
  catalogueColumns,
  cellsOfRow,
  columnOfHeading,
  faultsOfRow,
  rowOfCells,
  rowRules,
} from './catalogue/row.ts';
export type { CatalogueColumn, CatalogueLevel, CatalogueRow, Manner } from './catalogue/row.ts';
export { standardRows } from './catalogue/standard-rows.ts';
export type { StandardRow } from './catalogue/standard-rows.ts';
export { parseTimeLimit } from './catalogue/time-limit.ts';
export type { DayUnit, EventKind, PeriodDay, TimeLimit, TimeLimitRule } from './catalogue/time-limit.ts';
export { obligationsOf, shownUntil } from './catalogue/obligation.ts';
export type { CatalogueEvent, Obligation, Obligations, Occasion } from './catalogue/obligation.ts';
export {
  initialSoonWorkingDays,
  mayBeNil,
  obligationStates,
  rowStandings,
  standingOfRow,
  stateOfObligation,
} from './catalogue/obligation-state.ts';
export type {
  Fulfilment,
  ObligationState,
  ObligationStateId,
  RowStandingId,
} from './catalogue/obligation-state.ts';
export { settle, windowOf } from './catalogue/settle.ts';
export type { ObligationAnswer, RowPublication, SettledObligation } from './catalogue/settle.ts';
export { owedByRow, stateOfRow } from './catalogue/row-state.ts';
export type { OwingRow, RowFacts, RowState, StatedObligation } from './catalogue/row-state.ts';
export { eventTitles, periodTitles, timeLimitText } from './catalogue/time-limit-text.ts';
export { columnLimits, stateOfColumn, vetoesOf } from './catalogue/staleness.ts';
export type {
  ColumnFacts,
  ColumnKind,
  ColumnLimit,
  ColumnState,
  ColumnStateId,
  Veto,
} from './catalogue/staleness.ts';
export {
  agreesWithDate,
  documentNumberRules,
  ownNumberIn,
  readDocumentNumber,
} from './publishing/document-number.ts';
export type { DocumentNumber } from './publishing/document-number.ts';
export {
  faultsOfIndexNumber,
  faultsOfIndexRule,
  indexNumberRules,
  initialIndexRule,
  nextIndexNumber,
  readIndexNumber,
} from './publishing/index-number.ts';
export type { IndexPart, IndexRule, IndexValues } from './publishing/index-number.ts';
export { readSubject, subjects } from './publishing/subject.ts';
export { documentKinds, headFields, kindOfTitle } from './publishing/head-fields.ts';
export type {
  DocumentBody,
  DocumentHead,
  HeadAttachment,
  HeadField,
  HeadValidity,
} from './publishing/head-fields.ts';
export { attachmentsNamedIn, effectiveIn, signatureOf, validityIn } from './publishing/head-text.ts';
export { faultsOfHead, headRules } from './publishing/head-faults.ts';
export { columnTypes, metaTags, metaTagsOf } from './publishing/meta-tags.ts';
export type {
  MetaArticle,
  MetaColumn,
  MetaFault,
  MetaGroup,
  MetaSite,
  MetaTag,
} from './publishing/meta-tags.ts';
export { faultsOfInterpretation, interpretationRules } from './publishing/interpretation.ts';
export type { InterpretationLink, PolicyLinks } from './publishing/interpretation.ts';
export { penaltyTakeDown, penaltyTakeDownDays } from './publishing/take-down.ts';
export { columnOf, columns } from './publishing/column.ts';
export type { Column } from './publishing/column.ts';
export { documentEntryRules, faultsOfDocument, initialDocumentRules } from './publishing/document-entry.ts';
export type { DocumentFacts, DocumentRules, NormativeFacts } from './publishing/document-entry.ts';
export {
  categoryOfText,
  channelBasis,
  channelGroups,
  channelOfAddress,
  channelOfText,
  disclosureCategories,
  disclosureCategoryIds,
  disclosureChannel,
  disclosureChannelIds,
  disclosureChannels,
} from './publishing/channel.ts';
export type {
  ChannelGroup,
  DisclosureCategoryId,
  DisclosureChannel,
  DisclosureChannelId,
} from './publishing/channel.ts';
export {
  channelColumns,
  channelLimits,
  faultsOfChannelLine,
  readChannelRow,
} from './publishing/channel-record.ts';
export type {
  ChannelColumn,
  ChannelDefaults,
  ChannelLine,
  ReadChannelLine,
} from './publishing/channel-record.ts';
export { readLinks } from './publishing/links.ts';
export type { ReadLink } from './publishing/links.ts';
export {
  countOfText,
  dateOfText,
  fenOfText,
  readsOfText,
  tenThousandYuanText,
  yuanText,
} from './registers/cells.ts';
export { isRegisterKind, registerKinds, registers } from './registers/register.ts';
export type { Register, RegisterKind } from './registers/register.ts';
export {
  columnsOfRegister,
  faultsOfRegisterLine,
  readRegisterRow,
  registerColumns,
  registerLimits,
} from './registers/register-row.ts';
export type { RegisterColumn, RegisterLine } from './registers/register-row.ts';
export { columnFor, headOfList } from './registers/table-head.ts';
export type { ListHead } from './registers/table-head.ts';
export { documentColumns, neededDocumentColumns } from './publishing/document-columns.ts';
export type { DocumentColumn } from './publishing/document-columns.ts';
export { sectionOf, sections } from './site/section.ts';
export type { Section, SectionId } from './site/section.ts';
export { initialLook, initialMainColour } from './site/look.ts';
export type { SiteLook } from './site/look.ts';
export { emptyGuide } from './site/guide.ts';
export type { GuideFacts } from './site/guide.ts';
export { coloursOf, contrastOf, leastContrast } from './site/colour.ts';
export type { MainColours } from './site/colour.ts';
export { guideOf } from './site/guide-text.ts';
export type { GuideBlock, GuideChapter, GuideLink, GuidePart, GuideSubject } from './site/guide-blocks.ts';
export { applicationWays, feesPart, repliesPart, timePart } from './site/guide-application.ts';
export type { ApplicationWay } from './site/guide-application.ts';
export { faultsOfGuide, guideRules } from './site/guide-faults.ts';
export type { GuideFault } from './site/guide-faults.ts';
export { faultOfSlug } from './site/slug.ts';
export {
  faultOfColour,
  faultsOfLook,
  goodContrast,
  guideLimits,
  isPhone,
  lookLimits,
} from './site/look-faults.ts';
export type { LookFault } from './site/look-faults.ts';
export { longestOldPath, oldPathOf } from './site/old-path.ts';
export { siteRuleOf, siteRules } from './site/check-rules.ts';
export type { SiteRule, SiteRuleId, SiteRuleLevel } from './site/check-rules.ts';
export type {
  RedressAct,
  RedressActKind,
  RedressKind,
  RedressMaterial,
  RedressOutcome,
  RedressPayloads,
  RedressProcedure,
  RedressRoute,
} from './redress/redress-act.ts';
export { applicantKindIds, applicantKinds } from './request/applicant-kind.ts';
export type { ApplicantKindId } from './request/applicant-kind.ts';
export { requestChannelIds, requestChannels } from './request/channel.ts';
export type { ReceiptRule, RequestChannel, RequestChannelId } from './request/channel.ts';
export { outcomeIds } from './request/outcome-id.ts';
export type { OutcomeId } from './request/outcome-id.ts';
export { letterKindIds } from './request/letter/letter-kind-id.ts';
export type { LetterKindId } from './request/letter/letter-kind-id.ts';
export type { Letter, LetterBlock, LetterRole } from './request/letter/letter.ts';
export type {
  ApprovalSheet,
  CasePaper,
  ClarificationForm,
  EvidenceSheet,
  FeeSheet,
  PersonDataSheet,
  RedactionList,
  RegisterSheet,
  SearchRecord,
  ServiceReceipt,
  ThirdPartyForm,
  VolumeCover,
} from './request/case-paper.ts';
export { riskTitles } from './request/approval.ts';
export type { ApprovalStep, RiskId } from './request/approval.ts';
export { initialRequestRules } from './request/request-rules.ts';
export { keptSince, keptUntil } from './request/retention.ts';
export { remindersOf } from './request/reminder.ts';
export type { Reminder, ReminderStage, ReminderTo } from './request/reminder.ts';
export { isOpening, promotionAdvice, publicSummaryOf } from './request/promotion.ts';
export type { PromotionAdvice, PromotionAdviceId, PublicSummary } from './request/promotion.ts';
export { faultsOfRequestRules, requestRulesRules } from './request/rules-faults.ts';
export type { NumberRule, RequestRules } from './request/request-rules.ts';
export type { GuideAnswers } from './request/guide-answers.ts';
export type {
  CoveredPlaces,
  DecidedPart,
  DefectId,
  FormWanted,
  LetterRecipient,
  MaterialKind,
  RequestAct,
  RequestActKind,
  OnlineOrigin,
  RequestPayloads,
  ServiceWay,
  WayWanted,
} from './request/request-act.ts';
export { phaseOf, phaseTitle, requestPhases, requestStands, silentOf } from './request/request-state.ts';
export type {
  ApprovalRound,
  Clarification,
  Consultation,
  Ended,
  Fee,
  IssuedLetter,
  Material,
  Noted,
  Party,
  Reasons,
  RequestPhaseId,
  RequestStandId,
  RequestState,
  Search,
  Service,
  SilentId,
} from './request/request-state.ts';
export { requestAfter, requestOf } from './request/after.ts';
export { deliveredOn, servedOn } from './request/delivered.ts';
export type { Clock, ClockId, ClockStateId, ClockStep, Derivation } from './request/clock.ts';
export { redactionGroundIds, redactionGrounds, wordsOfGround } from './request/redaction-ground.ts';
export type { RedactionGround, RedactionGroundId } from './request/redaction-ground.ts';
export { outcomes } from './request/outcome.ts';
export type { Outcome, OutcomeGroup, RemedyVariant } from './request/outcome.ts';
export { findingKinds } from './request/finding-id.ts';
export type { FindingId } from './request/finding-id.ts';
export {
  faultsOfNumberRule,
  nextLetterNumber,
  nextSeq,
  numberOfLetter,
  plainOfNumber,
  readNumber,
  renderNumber,
  requestNumberRules,
} from './request/number.ts';
export type { RequestNumber } from './request/number.ts';
export { feeOf, feeOfItem, feeOfItems, feeOfPages, feeOfRanks } from './fee/tariff.ts';
export type { FeeCalculation, FeeMethod, FeeTier } from './fee/tariff.ts';
export { amountInWords } from './fee/amount-words.ts';
export { faultsOfFee, feeRules } from './fee/fee-faults.ts';
export type { FeeNotice } from './fee/fee-faults.ts';
export {
  faultsOfRemedy,
  reconsiderationComesFirst,
  remedyOf,
  remedyRules,
  remedyVariantOf,
} from './request/remedy.ts';
export type { Remedy, RemedyFacts } from './request/remedy.ts';
export { lastOfDays, lastOfMonths, remedyDates } from './request/remedy-dates.ts';
export type { LastDay, RemedyDates } from './request/remedy-dates.ts';
export { letterKindName, letterKinds } from './request/letter/letter-kinds.ts';
export type { LetterKind } from './request/letter/letter-kinds.ts';
export type {
  DefectPoint,
  GivenDocument,
  GroundFact,
  JoinedRequest,
  LetterFacts,
  LetterReference,
  PartyFact,
  SearchFact,
} from './request/letter/letter-facts.ts';
export {
  detailOf,
  fieldsMissing,
  fieldsOfDetail,
  groundFields,
  groundIds,
  isGround,
} from './request/ground-fields.ts';
export type { GroundField, GroundId } from './request/ground-fields.ts';
export { answerOfOthersDays, paymentDays, termIsOver } from './request/lapse.ts';
export { findingsMissing } from './request/findings.ts';
export type { FindingFacts, MissingFinding, OnDay } from './request/findings.ts';
export { riskOf } from './request/risk.ts';
export type { DecisionFacts, Risk } from './request/risk.ts';
export { guideQuestions, replyElements } from './request/guide-questions.ts';
export type { GuideQuestion, GuideQuestionId, ReplyElementId } from './request/guide-questions.ts';
export { outcomeOfGuide } from './request/guide.ts';
export type { GuideOutcome, GuideReason, GuideResult } from './request/guide.ts';
export { releaseOf } from './request/release.ts';
export type { Release } from './request/release.ts';
export { answerGuide, clearedBy } from './request/guide-clearing.ts';
export type { ClearedAnswer } from './request/guide-clearing.ts';
export { changesOfClocks, clocksOf } from './request/clocks.ts';
export type { ClockContext, MovedClock } from './request/clocks.ts';
export { composeLetter } from './request/letter/compose.ts';
export { letterText, wordsOfBlock } from './request/letter/letter-text.ts';
export { articlesOf, faultsOfLetter, letterRules } from './request/letter/letter-faults.ts';
export type { LetterCheck } from './request/letter/letter-faults.ts';
export { changesOf } from './request/letter/letter-changes.ts';
export type { LetterChange, LetterChanges } from './request/letter/letter-changes.ts';
export { redressAfter, redressOf, standingOfRedress } from './redress/redress-state.ts';
export type { RedressStanding, RedressState } from './redress/redress-state.ts';
export { missedByBody, orderedRedoDays, redressDeadlines } from './redress/redress-deadlines.ts';
export type { RedressDeadline } from './redress/redress-deadlines.ts';
export { refusalOfRedressAct } from './redress/redress-refusal.ts';
export type { RedressRefusal, WantedRedressAct } from './redress/redress-refusal.ts';
export {
  blockOfRedress,
  casesOfTableFour,
  cellOfRedress,
  countedRedress,
  tableFourOf,
} from './redress/table-four.ts';
export type {
  CountedRedress,
  RedressBlock,
  RedressCell,
  RedressColumn,
  RegisteredRedress,
  TableFour,
  TableFourCases,
} from './redress/table-four.ts';
export { evidenceListOf } from './redress/evidence-list.ts';
export type { Evidence } from './redress/evidence-list.ts';
export { permissionRefusal, procedure, refusalOfRequestAct } from './request/procedure.ts';
export type { ActRule, ActorKind, ProcedureContext, RequestRefusal } from './request/procedure.ts';
export { nextActs } from './request/next-acts.ts';
export type { NextAct } from './request/next-acts.ts';
export {
  countedEnding,
  countedRequest,
  reportRowsOf,
  tableThreeOf,
  tableThreeRows,
} from './request/counts.ts';
export type {
  CountedRequest,
  EndedOnce,
  ReportRows,
  TableThree,
  TableThreeColumn,
  TableThreeRow,
} from './request/counts.ts';
export { reportChangeBasis, reportChangeSentence, reportYearsChanged } from './request/report-change.ts';
export { redressClocksOf } from './redress/redress-clocks.ts';
export { redressMaterialTitles } from './redress/redress-material.ts';
export { materialTitles } from './request/material.ts';
export { identityPaperIds, identityPapers } from './request/identity-paper.ts';
export type { IdentityPaperId } from './request/identity-paper.ts';
