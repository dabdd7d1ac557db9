package cn.wuye.shared.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** What a capability adds to the security of pages: how people sign in and out. */
public interface SecurityPart {

    void configure(HttpSecurity http) throws Exception;
}
