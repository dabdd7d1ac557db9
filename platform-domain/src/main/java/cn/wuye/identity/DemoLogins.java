package cn.wuye.identity;

import cn.wuye.shared.Role;
import java.util.List;

/** The logins that the sign-in page lists in the demo city. */
public interface DemoLogins {

    /** A login with what it shows. */
    record Row(String login, String name, Role role, String organisation) {}

    /** One or more logins for each role. */
    List<Row> rows();

    /** The password of all of them. */
    String password();
}
