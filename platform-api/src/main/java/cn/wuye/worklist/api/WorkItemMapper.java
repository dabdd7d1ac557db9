package cn.wuye.worklist.api;

import cn.wuye.worklist.query.WorklistQueries.WorkRow;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

@Mapper(componentModel = "spring", unmappedTargetPolicy = ReportingPolicy.ERROR)
interface WorkItemMapper {

    @Mapping(target = "division", source = "row.divisionCode")
    WorkItemResponse response(WorkRow row, @Nullable String page);
}
