package cn.wuye.policy;

import java.time.LocalDate;

/** Gives the policy in force on a date. */
public interface PolicyBook {

    Policy at(LocalDate date);
}
