import type * as contract from '@shuize/contract';
import type { Answer, Asked } from './answer.ts';

interface Content<Body> {
  readonly content: { readonly 'application/json': Body };
}

interface Answers<Body> {
  readonly 200: Content<Body>;
  readonly default: Content<contract.Problem>;
}

/** `never` stands for none of it. */
type Part<Name extends string, Kind> = [Kind] extends [never]
  ? { readonly [Key in Name]?: never }
  : { readonly [Key in Name]: Kind };

type Optional<Name extends string, Kind> = { readonly [Key in Name]?: Kind };

interface Get<Body, Query = never, Path = never> {
  readonly get: {
    readonly parameters: Optional<'query', Query> & Part<'path', Path>;
    readonly responses: Answers<Body>;
  };
}

type Sending<Body, Sent, Path> = {
  readonly parameters: Part<'path', Path>;
  readonly responses: Answers<Body>;
} & Part<'requestBody', [Sent] extends [never] ? never : Content<Sent>>;

interface Post<Body, Sent = never, Path = never> {
  readonly post: Sending<Body, Sent, Path>;
}

interface Put<Body, Sent = never, Path = never> {
  readonly put: Sending<Body, Sent, Path>;
}

interface Delete<Path = never> {
  readonly delete: { readonly parameters: Part<'path', Path>; readonly responses: Answers<null> };
}

/** One of a section, a session and so on, by its id in the path. */
type Of<Name extends string> = { readonly [Key in Name]: string };

/** The part of the server's API that the pages ask, its shapes taken from the contract. */
export interface Paths {
  readonly '/api/first-start': Get<Answer<typeof contract.firstStartSchema>> &
    Post<null, Asked<typeof contract.firstAdministratorsSchema>>;
  readonly '/api/sign-in': Post<Answer<typeof contract.meSchema>, Asked<typeof contract.passwordGivenSchema>>;
  readonly '/api/sign-in/code': Post<
    Answer<typeof contract.meSchema>,
    Asked<typeof contract.codeGivenSchema>
  >;
  readonly '/api/sign-out': Post<null>;
  readonly '/api/me': Get<Answer<typeof contract.meSchema>>;
  readonly '/api/me/password': Put<null, Asked<typeof contract.newPasswordSchema>>;
  readonly '/api/me/second-factor': Post<
    Answer<typeof contract.newSecondFactorSchema>,
    Asked<typeof contract.secondFactorBeginSchema>
  > &
    Put<null, Asked<typeof contract.secondFactorConfirmSchema>>;
  readonly '/api/me/sessions': Get<Answer<typeof contract.ownSessionsSchema>>;
  readonly '/api/me/sessions/{sessionId}': Delete<Of<'sessionId'>>;
  readonly '/api/overview': Get<
    Answer<typeof contract.overviewSchema>,
    Asked<typeof contract.overviewQuerySchema>
  >;
  readonly '/api/rivers': Get<
    Answer<typeof contract.riverDiagramSchema>,
    Asked<typeof contract.riverQuerySchema>
  >;
  readonly '/api/sections': Get<
    Answer<typeof contract.sectionListSchema>,
    Asked<typeof contract.sectionListQuerySchema>
  >;
  readonly '/api/sections/{section}': Get<
    Answer<typeof contract.sectionDetailSchema>,
    Asked<typeof contract.sectionQuerySchema>,
    Of<'section'>
  >;
  readonly '/api/sections/{section}/series': Get<
    Answer<typeof contract.sectionSeriesSchema>,
    Asked<typeof contract.seriesQuerySchema>,
    Of<'section'>
  >;
  readonly '/api/sections/{section}/measurements': Get<
    Answer<typeof contract.measurementListSchema>,
    Asked<typeof contract.measurementListQuerySchema>,
    Of<'section'>
  >;
  readonly '/api/findings': Get<
    Answer<typeof contract.findingListSchema>,
    Asked<typeof contract.findingListQuerySchema>
  >;
  readonly '/api/findings/{digest}': Get<
    Answer<typeof contract.findingDetailSchema>,
    Asked<typeof contract.findingQuerySchema>,
    Of<'digest'>
  >;
  readonly '/api/runs': Get<
    Answer<typeof contract.runListSchema>,
    Asked<typeof contract.runListQuerySchema>
  > &
    Post<Answer<typeof contract.runSchema>, Asked<typeof contract.newRunSchema>>;
  readonly '/api/runs/{runId}': Get<Answer<typeof contract.runSchema>, never, Of<'runId'>>;
  readonly '/api/runs/{runId}/changes': Get<
    Answer<typeof contract.changesSchema>,
    Asked<typeof contract.changesQuerySchema>,
    Of<'runId'>
  >;
  readonly '/api/publications': Post<
    Answer<typeof contract.publicationSchema>,
    Asked<typeof contract.newPublicationSchema>
  >;
  readonly '/api/imports': Get<
    Answer<typeof contract.importListSchema>,
    Asked<typeof contract.importListQuerySchema>
  >;
  readonly '/api/users': Get<
    Answer<typeof contract.accountListSchema>,
    Asked<typeof contract.accountListQuerySchema>
  > &
    Post<Answer<typeof contract.oneTimePasswordSchema>, Asked<typeof contract.newAccountSchema>>;
  readonly '/api/users/{userId}': Delete<Of<'userId'>>;
  readonly '/api/users/{userId}/password': Post<
    Answer<typeof contract.oneTimePasswordSchema>,
    never,
    Of<'userId'>
  >;
  readonly '/api/users/{userId}/roles/{role}': Put<null, never, Of<'userId' | 'role'>> &
    Delete<Of<'userId' | 'role'>>;
  readonly '/api/users/{userId}/scope': Put<null, Asked<typeof contract.newScopeSchema>, Of<'userId'>>;
  readonly '/api/audit': Get<
    Answer<typeof contract.auditListSchema>,
    Asked<typeof contract.auditListQuerySchema>
  >;
}
