// What Meta says where it refuses a call about businesses and system users: documented bodies, and recorded ones.
// https://developers.facebook.com/docs/business-management-apis/system-users/create-retrieve-update
import { GraphFault } from './answers.ts';

export const REFUSALS = {
  appNotClaimed: () =>
    new GraphFault(400, 104_001, 'In order to create a system user, an app must be part of this business'),
  noMoreSystemUsers: () => new GraphFault(400, 3949, 'You have reached maximum number of system user limit'),
  noMoreAdmins: () => new GraphFault(400, 3965, 'You have reached maximum number of admin system user limit'),
  duplicateName: () => new GraphFault(400, 3972, 'System users can not have duplicate names'),
  /** https://github.com/facebook/facebook-java-business-sdk/issues/437 */
  twoFactor: () =>
    new GraphFault(
      400,
      415,
      'Two factor authentication required. User have to enter a code from SMS or TOTP code generator to pass 2fac.',
      {
        subcode: 2_859_009,
        userTitle: 'Two-factor authentication required',
        userMessage: 'Please navigate to the business settings page and authenticate when prompted.',
      },
    ),
  /** https://github.com/facebook/facebook-java-business-sdk/issues/442 */
  securityHold: () =>
    new GraphFault(400, 10, '(#10) Application does not have permission for this action', {
      subcode: 2_859_030,
      userTitle: 'This Action Is Not Allowed',
      userMessage: 'Please retry this action in a few minutes',
    }),
  /** https://github.com/facebook/facebook-java-business-sdk/issues/76 */
  developmentAccess: () =>
    new GraphFault(400, 270, '(#270) Development access is not allowed to access business API post'),
  noPermission: () => new GraphFault(403, 200, '(#200) Requires business_management permission to manage the object.'),
  alreadyAssigned: () => new GraphFault(422, 100, 'User is already assigned to this WhatsApp Business Account'),
  accountUnknown: () =>
    new GraphFault(404, 803, '(#803) Some of the aliases you requested do not exist: WhatsApp Business Account'),
  accountHidden: () =>
    new GraphFault(
      400,
      100,
      'Unsupported post request. Object with ID does not exist, cannot be loaded due to missing permissions',
      { subcode: 33, type: 'GraphMethodException' },
    ),
  invalidUser: () => new GraphFault(400, 110, 'Invalid user id'),
  policyBlock: () =>
    new GraphFault(403, 368, 'The action attempted has been deemed abusive or is otherwise disallowed'),
  sessionEnded: () =>
    new GraphFault(
      400,
      190,
      'Error validating access token: Session has expired on Saturday, 28-Nov-26 09:00:00 PST.',
      {
        subcode: 463,
      },
    ),
} as const satisfies Record<string, () => GraphFault>;

export type RefusalName = keyof typeof REFUSALS;
