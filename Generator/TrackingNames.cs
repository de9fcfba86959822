namespace Uapi;

/// <summary>The names of the generator's steps, for tests and for the curious.</summary>
public static class TrackingNames
{
    /// <summary>A header file with its metadata.</summary>
    public const string Headers = nameof(Headers);

    /// <summary>The <c>UapiHeader</c> items.</summary>
    public const string Roots = nameof(Roots);

    /// <summary>What the project's properties, language version and references say.</summary>
    public const string Project = nameof(Project);

    /// <summary>What <c>UapiSince</c> items say.</summary>
    public const string Since = nameof(Since);

    /// <summary>An item with the files of its closure.</summary>
    public const string Inputs = nameof(Inputs);

    /// <summary>An item's header, read and merged, with everything that was said on the way.</summary>
    public const string Readings = nameof(Readings);

    /// <summary>An item's model alone.</summary>
    public const string Models = nameof(Models);

    /// <summary>Which item writes which of the types that several need.</summary>
    public const string Shares = nameof(Shares);

    /// <summary>An item's model and the types that others write.</summary>
    public const string Bindings = nameof(Bindings);

    /// <summary>An item's C#.</summary>
    public const string Outputs = nameof(Outputs);

    /// <summary>The C# of the support types.</summary>
    public const string Support = nameof(Support);

    /// <summary>All diagnostics of one item.</summary>
    public const string Diagnostics = nameof(Diagnostics);

    /// <summary>Diagnostics about the project as a whole.</summary>
    public const string ProjectDiagnostics = nameof(ProjectDiagnostics);
}
