package cn.wuye.redblack.model;

import cn.wuye.shared.Quarter;
import java.util.List;

/** Gathers the figures of the lists from inspections, clues and residents' reports. */
public interface ListFigures {

    /** Each estate of a county that was inspected in a quarter. */
    List<Figures> of(String county, Quarter quarter);

    /** Counties with inspections in a quarter that have no list of it yet. */
    List<String> countiesWithoutList(Quarter quarter, int limit);
}
