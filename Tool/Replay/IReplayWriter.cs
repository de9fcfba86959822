using Uapi.SpaprTce;

namespace Uapi.Tool.Replay;

/// <summary>Prints what became of a scenario, line by line as it happens.</summary>
internal interface IReplayWriter
{
    /// <summary>A scenario begins.</summary>
    void Begin(string path, SpaprMachineOptions machine);

    /// <summary>A step was carried out.</summary>
    void Write(ScenarioResult result);
}
