package cn.wuye.identity.web;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** The authentication of a {@link SignedIn} person; only a completed sign-in has an authority. */
final class SignInToken extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final SignedIn person;

    SignInToken(SignedIn person) {
        super(person.done() ? AuthorityUtils.createAuthorityList("ROLE_USER") : AuthorityUtils.NO_AUTHORITIES);
        this.person = person;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public SignedIn getPrincipal() {
        return person;
    }
}
