using Uapi.Layout;
using Uapi.Model;
using Uapi.Preprocessing;
using Uapi.Text;

namespace Uapi.Analysis;

/// <summary>One header on several targets at once: one of them leads, and as many of the others as read the same text are read along.</summary>
internal sealed class JointReading(
    IHeaderSource source,
    ReaderOptions options,
    ScratchBuffer scratch,
    JointMemory memory,
    string header,
    IReadOnlyList<Target> targets,
    CancellationToken cancellationToken)
{
    private readonly DiagnosticBag _diagnostics = new();
    private readonly List<Companion> _companions = [];

    /// <summary>Reads for the first of the targets that wait, and for those of the others that it can be read for along with it.</summary>
    public void Read(List<int> waiting, HeaderAbi?[] readings)
    {
        int first = waiting[0];
        Target target = targets[first];
        if (source.Find(target, header, includer: null) is not { } root)
        {
            _diagnostics.Report(new SourceFile(header, header, ""), 0, HeaderRules.HeaderNotFound, header);
            readings[first] = new HeaderAbi { Header = header, Target = target, Diagnostics = _diagnostics.Items.ToEquatableArray() };
            return;
        }
        Preprocessor preprocessor = new(source, target, options, _diagnostics, scratch, memory, cancellationToken);
        foreach (int index in waiting)
        {
            if (index != first && _companions.Count < TargetQuestions.MaxCompanions && ReferenceEquals(source.Find(targets[index], header, includer: null), root))
                _companions.Add(new Companion(index, preprocessor.Join(targets[index])));
        }
        PreprocessedHeader preprocessed = preprocessor.Preprocess(root);
        Reading leader = new(header, target, preprocessed, options, _diagnostics, cancellationToken);
        _companions.RemoveAll(static companion => companion.Preprocessor.HasLeft);
        foreach (Companion companion in _companions)
            companion.Reading = leader.Join(targets[companion.Index], companion.Preprocessor.PreprocessAlong(preprocessed));
        leader.Declare(preprocessed.Text);
        ReadLate(leader, preprocessed);
        HeaderAbi facts = leader.Conclude();
        readings[first] = facts;
        foreach (Companion companion in _companions)
        {
            if (companion.HasLeft)
                continue;
            HeaderAbi along = companion.Reading!.ConcludeAlong(facts);
            // What ran out of its budget on the way lacks other constants than it would alone.
            if (!companion.HasLeft)
                readings[companion.Index] = along;
        }
    }

    // A header read late may lean on another one; the table of them is small, so this ends after a few rounds at most.
    private void ReadLate(Reading leader, PreprocessedHeader preprocessed)
    {
        HashSet<string> nowhere = [];
        leader.BeginNoting();
        while (true)
        {
            List<string> late = leader.FindLate();
            foreach (Companion companion in _companions)
                companion.HasLeft = companion.HasLeft || !companion.Reading!.NeedsLate(late);
            late.RemoveAll(nowhere.Contains);
            if (late.Count == 0)
                return;
            foreach (string name in late)
            {
                if (preprocessed.IncludeLateForAll(name) is not { } text)
                {
                    nowhere.Add(name);
                    continue;
                }
                leader.AddLate(name);
                foreach (Companion companion in _companions)
                    companion.Reading!.AddLate(name);
                leader.Declare(text);
            }
        }
    }

    private sealed class Companion(int index, Preprocessor preprocessor)
    {
        private bool _hasLeft;

        public int Index { get; } = index;

        public Preprocessor Preprocessor { get; } = preprocessor;

        public Reading? Reading { get; set; }

        public bool HasLeft
        {
            get => _hasLeft || Preprocessor.HasLeft || Reading?.HasLeft == true;
            set => _hasLeft = value;
        }
    }
}
