import { z } from 'zod';

/** How one may sign in besides a password. */
export const signInOffersSchema = z
  .object({
    /** The OpenID provider (统一身份认证) by the name that people know it by; `null`: there is none. */
    openId: z.object({ name: z.string() }).nullable(),
  })
  .meta({ id: 'SignInOffers' });

/** Where the browser is to go on. */
export const openIdBegunSchema = z.object({ url: z.string() }).meta({ id: 'OpenIdBegun' });

/** The password of the own account: a link opens sessions without one from then on. */
export const openIdLinkSchema = z.strictObject({ password: z.string().max(200) });
