package cn.wuye.identity.web;

import cn.wuye.identity.model.SignInStage;
import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who gave the right password, and how far the sign-in has come. Kept in the session; roles are not, they are read
 * anew for each request.
 *
 * @param codeGiven whether a one-time code was given as well
 */
record SignedIn(UUID account, String login, SignInStage stage, boolean codeGiven)
        implements AuthenticatedPrincipal, Serializable {

    boolean done() {
        return stage == SignInStage.DONE;
    }

    /** The account's id, by which its sessions are found. */
    @Override
    public String getName() {
        return account.toString();
    }
}
