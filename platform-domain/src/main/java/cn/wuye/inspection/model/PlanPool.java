package cn.wuye.inspection.model;

import cn.wuye.shared.Quarter;
import java.util.List;

/** Finds what a plan draws from. */
public interface PlanPool {

    /** Every estate of a county with a filing in force, in order of code. */
    List<PlanCandidate> candidates(String county, Quarter quarter);

    /** The next number of a plan for the quarter of a county: one more than there are, cancelled ones included. */
    int nextNumber(String county, Quarter quarter);
}
