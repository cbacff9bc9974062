// A city's OpenID provider, for tests: a real one, with the simplest pages to sign in and out.
// node openid-provider.mjs PORT PLATFORM, where PLATFORM is the address of the platform.
// PUT /people/NAME sets what it tells of somebody; nobody else can sign in.
import { json, text } from "node:stream/consumers";
import Provider from "oidc-provider";

const [port, platform] = process.argv.slice(2);
const people = new Map();

const provider = new Provider(`http://localhost:${port}`, {
  clients: [
    {
      client_id: "lernen",
      client_secret: "a secret for tests",
      redirect_uris: [`${platform}/sign-in/sso/callback`],
      backchannel_logout_uri: `${platform}/sign-in/sso/logout`,
      backchannel_logout_session_required: true,
    },
  ],
  claims: { profile: ["name"], email: ["email", "email_verified"], groups: ["groups"] },
  cookies: { keys: ["a key for tests"] },
  features: {
    backchannelLogout: { enabled: true },
    devInteractions: { enabled: false },
    rpInitiatedLogout: { logoutSource },
  },
  // Without the guard against addresses of this machine, where the platform is.
  fetch: (url, { dispatcher, ...options }) => fetch(url, options),
  findAccount: (_, id) => people.has(id) && { accountId: id, claims: () => ({ sub: id, ...people.get(id) }) },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  loadExistingGrant,
  pkce: { required: () => true },
});

/** Nobody is asked whether the city may tell the city who they are. */
async function loadExistingGrant({ oidc }) {
  const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
  grant.addOIDCScope(oidc.params.scope);
  await grant.save();
  return grant;
}

function page(context, content) {
  context.type = "html";
  context.body = `<!DOCTYPE html><title>Stadt-Login</title>${content}`;
}

function logoutSource(context, form) {
  page(context, `${form}<button form="op.logoutForm" name="logout" value="yes">Abmelden</button>`);
}

async function interact(context) {
  if (context.method === "GET") {
    page(
      context,
      `<form method="post"><label>Name <input name="name"></label>
       <button name="press" value="sign-in">Anmelden</button> <button name="press">Abbrechen</button></form>`,
    );
    return;
  }
  const form = new URLSearchParams(await text(context.req));
  const result = form.get("press") ? { login: { accountId: form.get("name") } } : { error: "access_denied" };
  context.status = 303;
  context.redirect(await provider.interactionResult(context.req, context.res, result));
}

provider.use(async (context, next) => {
  const [, name] = context.path.match(/^\/people\/(\w+)$/) ?? [];
  if (name) {
    people.set(name, await json(context.req));
    context.status = 204;
  } else {
    await (context.path.startsWith("/interaction/") ? interact(context) : next());
  }
});
for (const event of ["server_error", "authorization.error", "grant.error", "backchannel.error"]) {
  provider.on(event, (_, error) => console.error(event, error));
}

provider.listen(Number(port), "localhost", () => console.log("The provider is running."));
