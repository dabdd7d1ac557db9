package cn.wuye.identity.usecase;

import cn.wuye.identity.IdentityError;
import cn.wuye.identity.model.Account;
import cn.wuye.identity.model.Accounts;
import cn.wuye.identity.model.Organisation;
import cn.wuye.identity.model.OrganisationStore;
import cn.wuye.identity.model.Passwords;
import cn.wuye.identity.model.RoleGrant;
import cn.wuye.identity.model.RoleGrants;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The first start of a platform: its own organisation and the three administrators, with one-time passwords. */
@UseCase
public class FoundAdministrators {
    private static final String CITY = "4116";

    private final Accounts accounts;
    private final OrganisationStore organisations;
    private final RoleGrants grants;
    private final Passwords passwords;
    private final Clock clock;

    public FoundAdministrators(
            Accounts accounts, OrganisationStore organisations, RoleGrants grants, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.grants = grants;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** An administrator's login. */
    public record Administrator(Role role, String login, String name) {}

    /** An administrator just created, with the password that is shown once. */
    public record Founded(UUID id, Role role, String login, String oneTimePassword) {}

    /** Whether any administrator has ever been appointed. */
    public boolean founded() {
        return grants.everHeld(Role.SYSTEM_ADMIN);
    }

    /**
     * Creates the platform's organisation and the three.
     *
     * @param organisationName name of the organisation that runs the platform
     * @param three one for each administrator's role
     * @param password the password of all of them, which need not be changed; null for random one-time passwords
     * @throws DomainException ADMINISTRATORS_EXIST if there have been any before
     */
    public List<Founded> found(String organisationName, List<Administrator> three, @Nullable String password) {
        if (founded()) {
            throw new DomainException(IdentityError.ADMINISTRATORS_EXIST);
        }
        Instant now = clock.instant();
        UUID organisation = UUID.randomUUID();
        organisations.add(Organisation.register(
                organisation,
                OrgKind.PLATFORM,
                new Organisation.Details(organisationName, CITY, null, null, null),
                Actor.system(),
                now));
        List<Founded> founded = new ArrayList<>();
        String shared = password == null ? null : passwords.hash(password);
        for (Administrator administrator : three) {
            UUID id = UUID.randomUUID();
            String secret = password == null ? passwords.random() : password;
            accounts.add(Account.open(
                    id,
                    administrator.login(),
                    new Account.Details(administrator.name(), null, null, organisation, null),
                    shared == null ? passwords.hash(secret) : shared,
                    shared == null,
                    Actor.system(),
                    now));
            grants.add(RoleGrant.founding(UUID.randomUUID(), id, organisation, administrator.role(), now));
            founded.add(new Founded(id, administrator.role(), administrator.login(), secret));
        }
        return founded;
    }
}
