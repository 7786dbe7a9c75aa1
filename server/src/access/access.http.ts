import { listDemoPeople, signInDemo, signOut, whoAmI } from '@meguri/core/access/access.ops.ts';
import {
  addPasskey,
  adminCode,
  changePassword,
  endCredential,
  endSessionsOf,
  issueCode,
  listAccess,
  listMyCredentials,
  setStaffNumber,
  startPasskey,
} from '@meguri/core/access/credentials.ops.ts';
import {
  changePost,
  endOtherSessions,
  endSession,
  listMyPosts,
  listSessions,
  lockSession,
} from '@meguri/core/access/sessions.ops.ts';
import { setUpState } from '@meguri/core/access/set-up.ops.ts';
import {
  lockedSession,
  openCode,
  redeemCode,
  signInPasskey,
  signInPassword,
  signInWays,
  startCodePasskey,
  startPasskeySignIn,
  startUnlock,
  unlock,
} from '@meguri/core/access/sign-in.ops.ts';
import { acceptTexts, listTexts } from '@meguri/core/access/texts.ops.ts';
import type { FastifyInstance } from 'fastify';
import type { Platform } from '../platform/door.ts';
import { bindOperations } from '../platform/http.ts';
import { ownPlace, type Served, serve } from '../platform/serve.ts';
import { describeActor } from './access.ts';
import {
  addOnePasskey,
  askForPasskey,
  changeOwnPassword,
  endOneCredential,
  myCredentials,
} from './credentials.ts';
import { demoPeople, demoSignIn, leave } from './demo-door.ts';
import { askNewPasskey, redeem, showCode } from './enrol.ts';
import { bindDoors, door, type OpenDoor } from './open-door.ts';
import {
  endTheirSessions,
  giveAdminCode,
  giveCode,
  peopleWithAccess,
  placeOfPerson,
  setNumber,
} from './people.ts';
import { openProvider } from './provider.ts';
import { bindProvider } from './provider-door.ts';
import {
  endOneSession,
  endTheOthers,
  lockNow,
  moveToPost,
  myPosts,
  mySessions,
} from './sessions.ts';
import { stateOfSetUp } from './set-up.ts';
import { askPasskey, byPasskey, byPassword, waysIn } from './sign-in.ts';
import { acceptThem, textsOfPost } from './texts.ts';
import { askToUnlock, describeLock, unlockSession } from './unlocking.ts';

/** What works before anybody is signed in. */
const doors: readonly OpenDoor[] = [
  door(listDemoPeople, demoPeople),
  door(signInDemo, demoSignIn),
  door(signInWays, waysIn),
  door(signInPassword, byPassword),
  door(startPasskeySignIn, askPasskey),
  door(signInPasskey, byPasskey),
  door(openCode, showCode),
  door(startCodePasskey, askNewPasskey),
  door(redeemCode, redeem),
  door(lockedSession, describeLock),
  door(startUnlock, askToUnlock),
  door(unlock, unlockSession),
  door(signOut, leave),
];

const ofPerson = { subject: ({ personId }: { readonly personId: string }) => personId };
const own = { place: ownPlace };

const servedBy = (platform: Platform): readonly Served[] => [
  serve(whoAmI, { ...own, use: describeActor }),
  serve(listSessions, { ...own, use: mySessions }),
  serve(endSession, { ...own, use: endOneSession, subject: ({ sessionId }) => sessionId }),
  serve(endOtherSessions, { ...own, use: endTheOthers }),
  serve(lockSession, { ...own, use: lockNow }),
  serve(listMyPosts, { ...own, use: myPosts }),
  serve(changePost, { ...own, use: moveToPost, subject: ({ postId }) => postId }),
  serve(listMyCredentials, { ...own, use: myCredentials }),
  serve(startPasskey, { ...own, use: askForPasskey }),
  serve(addPasskey, {
    ...own,
    use: addOnePasskey,
    subject: (_, { credentialId }) => credentialId,
  }),
  serve(endCredential, {
    ...own,
    use: endOneCredential,
    subject: ({ credentialId }) => credentialId,
  }),
  // Not kept: a plain hash of the request would be a fast way to guess the password.
  serve(changePassword, { ...own, use: changeOwnPassword, secret: true }),
  serve(listTexts, { ...own, use: textsOfPost }),
  serve(acceptTexts, { ...own, use: acceptThem }),
  serve(listAccess, {
    place: async (_, { stationId }) => (stationId === null ? {} : { stationId }),
    use: peopleWithAccess,
  }),
  serve(setStaffNumber, { place: placeOfPerson, use: setNumber, ...ofPerson }),
  serve(endSessionsOf, { place: placeOfPerson, use: endTheirSessions, ...ofPerson }),
  serve(issueCode, { place: placeOfPerson, use: giveCode(platform), ...ofPerson, secret: true }),
  serve(adminCode, { place: async () => ({}), use: giveAdminCode(platform), secret: true }),
  serve(setUpState, { place: async () => ({}), use: stateOfSetUp(platform) }),
];

/** Operations of this slice: those without a session, then those with one. */
export const accessOperations = [
  ...doors.map(({ operation }) => operation),
  whoAmI,
  listSessions,
  endSession,
  endOtherSessions,
  lockSession,
  listMyPosts,
  changePost,
  listMyCredentials,
  startPasskey,
  addPasskey,
  endCredential,
  changePassword,
  listTexts,
  acceptTexts,
  listAccess,
  setStaffNumber,
  issueCode,
  endSessionsOf,
  adminCode,
  setUpState,
];

/** Binds sign-in, sign-out, the own session and the ways to sign in. */
export const bindAccess = (app: FastifyInstance, platform: Platform): void => {
  const place = platform.signIn.provider;
  const provider = place && openProvider(place);
  bindDoors(app, { platform, provider }, doors);
  bindProvider(app, { platform, provider });
  bindOperations(app, platform, servedBy(platform));
};
