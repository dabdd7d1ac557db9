package cn.wuye.redblack.model;

import cn.wuye.shared.Quarter;
import java.util.List;

/** Gathers the figures of the lists from inspections, clues and residents' reports. */
public interface ListFigures {

    /**
     * Each estate of a county that was inspected in a quarter.
     *
     * @param refusal days after which what was not disclosed counts as refused
     */
    List<Figures> of(String county, Quarter quarter, int refusal);

    /** Counties with inspections in a quarter that have no list of it yet. */
    List<String> countiesWithoutList(Quarter quarter, int limit);
}
