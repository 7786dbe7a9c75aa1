import {
  beginCouncil,
  endCouncilMember,
  listCouncils,
  recordCouncilMeeting,
  seatCouncilMember,
} from '@meguri/core/partners/councils.ops.ts';
import {
  addActivity,
  addAgreement,
  endPartnerRecord,
  listAgreements,
  listInformation,
  listLiaisons,
  logLiaison,
  passInformation,
} from '@meguri/core/partners/log.ops.ts';
import {
  addPartner,
  changePartner,
  getPartner,
  listPartners,
} from '@meguri/core/partners/partners.ops.ts';
import { type Served, serve } from '../platform/serve.ts';
import {
  begin,
  councilsOfStation,
  endMember,
  placeOfBox,
  placeOfCouncil,
  placeOfMember,
  recordMeeting,
  seat,
} from './councils.ts';
import { add, allPartners, change, onePartner, placeAt, placeOfPartner } from './directory.ts';
import {
  agree,
  agreements,
  doTogether,
  endRecord,
  ledger,
  liaise,
  liaisons,
  pass,
  placeOfRecord,
} from './log.ts';

export const partnersServed: readonly Served[] = [
  serve(listPartners, { place: placeAt, use: allPartners }),
  serve(getPartner, { place: placeOfPartner, use: onePartner }),
  serve(addPartner, { place: placeAt, use: add, subject: (_, out) => out.partnerId }),
  serve(changePartner, { place: placeOfPartner, use: change, subject: (input) => input.partnerId }),
  serve(listLiaisons, { place: placeAt, use: liaisons }),
  serve(listInformation, { place: placeAt, use: ledger }),
  serve(listAgreements, { place: placeAt, use: agreements }),
  serve(logLiaison, { place: placeAt, use: liaise, subject: (_, out) => out.liaisonId }),
  serve(addActivity, { place: placeAt, use: doTogether, subject: (_, out) => out.activityId }),
  serve(passInformation, { place: placeAt, use: pass, subject: (_, out) => out.informationId }),
  serve(addAgreement, { place: placeAt, use: agree, subject: (_, out) => out.agreementId }),
  serve(endPartnerRecord, {
    place: placeOfRecord,
    use: endRecord,
    subject: (input) => input.recordId,
  }),
  serve(listCouncils, { place: placeAt, use: councilsOfStation }),
  serve(beginCouncil, { place: placeOfBox, use: begin, subject: (_, out) => out.councilId }),
  serve(seatCouncilMember, { place: placeOfCouncil, use: seat, subject: (_, out) => out.memberId }),
  serve(endCouncilMember, { place: placeOfMember, use: endMember, subject: (i) => i.memberId }),
  serve(recordCouncilMeeting, {
    place: placeOfCouncil,
    use: recordMeeting,
    subject: (_, out) => out.meetingId,
  }),
];
