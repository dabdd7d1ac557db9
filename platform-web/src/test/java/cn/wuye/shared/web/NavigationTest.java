package cn.wuye.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.wuye.shared.AccessCast;
import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import cn.wuye.shared.Role;
import cn.wuye.shared.WebTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whatever the navigation offers somebody opens. */
@WebTest
class NavigationTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    AccessCast cast;

    @Autowired
    List<Navigation> entries;

    @Test
    void everyEntryShownToARoleOpens() throws Exception {
        cast.gather();
        List<String> closed = new ArrayList<>();
        for (Role role : Role.values()) {
            if (role == Role.SYSTEM) {
                continue;
            }
            Actor actor = cast.with(role);
            for (Navigation entry : entries) {
                if (entry.visibleTo(actor)) {
                    int status = mvc.perform(get(entry.href()).with(People.as(actor)))
                            .andReturn()
                            .getResponse()
                            .getStatus();
                    if (status != 200) {
                        closed.add(role + " " + entry.href() + " " + status);
                    }
                }
            }
        }
        assertThat(closed).isEmpty();
    }
}
