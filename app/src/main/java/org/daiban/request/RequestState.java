package org.daiban.request;

/** How far a service request has come; drawn in docs/states/request.md. */
public enum RequestState {
    UNASSIGNED("待派单", RequestTurn.BUREAU),
    OPEN("待首次答复", RequestTurn.WINDOW),
    REPLIED("办理中", RequestTurn.WINDOW),
    INQUIRING("等项目单位补充", RequestTurn.OWNER),
    PROPOSED("待确认办结", RequestTurn.OWNER),
    CLOSED("已办结", RequestTurn.NOBODY);

    private final String label;
    private final RequestTurn turn;

    RequestState(String label, RequestTurn turn) {
        this.label = label;
        this.turn = turn;
    }

    public String label() {
        return label;
    }

    public RequestTurn turn() {
        return turn;
    }
}
